import { useQuery } from '@apollo/client/react'
import { EmptyState, ErrorState, LoadingState } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../server/use-failure-text'
import { Page } from '../../shell/page'
import { CasePage, type CasePageProps } from './case-page'
import { CASE_HEADER } from './case-query'

type CaseScreenProps = Omit<CasePageProps, 'repairCase' | 'reload'> & { readonly number: string }

/** A case by its number: loads it, says when there is none, and keeps showing it when a later look fails. */
export function CaseScreen({ number, ...props }: CaseScreenProps) {
  const { t } = useTranslation(['case', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useQuery(CASE_HEADER, {
    variables: { number },
    fetchPolicy: 'cache-and-network',
  })
  if (data?.repairCase != null) {
    // Another number is another page: forms, tabs and what arrived live belong to one case.
    return <CasePage key={data.repairCase.id} repairCase={data.repairCase} reload={reload} {...props} />
  }
  return (
    <Page title={t('titleOf', { number })}>
      {data !== undefined ? (
        <EmptyState
          title={t('notFound.title', { number })}
          text={t('notFound.text')}
          action={
            <Link to="/cases" search={{ search: number }}>
              {t('notFound.list')}
            </Link>
          }
        />
      ) : error !== undefined ? (
        <ErrorState
          title={t('failed')}
          text={failureText(error)}
          retryLabel={t('shell:failure.retry')}
          onRetry={reload}
        />
      ) : (
        <LoadingState label={t('loading')} rows={10} />
      )}
    </Page>
  )

  function reload(): void {
    void refetch().catch(() => undefined)
  }
}
