import { useQuery } from '@apollo/client/react'
import { REGIONS, REPAIR_PROCEDURE, type Region } from '@mendline/domain'
import { ErrorState, LoadingState } from '@mendline/ui'
import { PrintSheet } from '@mendline/ui/print-sheet'
import { ProcedureOverview } from '@mendline/ui/procedure-overview'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { useFailureText } from '../../server/use-failure-text'
import './procedure.css'

const PROCEDURE_COMPANY = graphql(`
  query ProcedureCompany {
    settings {
      key
      value
    }
  }
`)

/** The clause of the instruction whose charts they are. */
const NUMBER = `${REPAIR_PROCEDURE.revision.split('/')[0] ?? ''} 7.0`

const TITLE = {
  OVERSEAS: { zh: '售后服务国外作业流程图', en: 'After-sales service overseas' },
  DOMESTIC: { zh: '售后服务国内作业流程图', en: 'After-sales service at home' },
} as const

/** The flow charts of clause 7.0, to look at and to print on one A4 landscape page each. */
export function ProcedureScreen({ region }: { readonly region: Region }) {
  const { t } = useTranslation(['procedure', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useQuery(PROCEDURE_COMPANY)
  const title = TITLE[region]
  useEffect(() => {
    // What a browser proposes as the name of the file.
    document.title = `${NUMBER} ${title.zh}`
  }, [title])

  if (data !== undefined) {
    const value = (name: string) => data.settings.find(({ key }) => key === name)?.value ?? ''
    return (
      <main>
        <PrintSheet
          company={{ zh: value('COMPANY_NAME_ZH'), en: value('COMPANY_NAME_EN') }}
          title={title}
          number={NUMBER}
          landscape
          tools={<Tools />}
        >
          {/* A chart of its own each: the step chosen in one is none of the other's. */}
          <ProcedureOverview key={region} region={region} />
        </PrintSheet>
      </main>
    )
  }
  return (
    <main className="procedure-state">
      {error !== undefined ? (
        <ErrorState
          title={t('failed')}
          text={failureText(error)}
          retryLabel={t('shell:failure.retry')}
          onRetry={() => void refetch().catch(() => undefined)}
        />
      ) : (
        <LoadingState label={t('loading')} rows={12} />
      )}
    </main>
  )
}

function Tools() {
  const { t } = useTranslation('procedure')
  return (
    <>
      <Link to="/queue">{t('back')}</Link>
      <nav className="procedure-choice" aria-label={t('choose')}>
        {REGIONS.map((region) => (
          <Link key={region} to="/procedure/$region" params={{ region: PATH[region] }}>
            {t(PATH[region])}
          </Link>
        ))}
      </nav>
    </>
  )
}

const PATH = { OVERSEAS: 'overseas', DOMESTIC: 'domestic' } as const
