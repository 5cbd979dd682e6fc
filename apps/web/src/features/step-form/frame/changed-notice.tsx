import { useQuery } from '@apollo/client/react'
import { stepOf, STEP_IDS, type StepId } from '@mendline/domain'
import { RelativeTime, useUi } from '@mendline/ui'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'

const CHANGES = graphql(`
  query StepFormChanges($caseId: ID!) {
    caseEvents(filter: { caseId: $caseId }, first: 20) {
      edges {
        node {
          id
          at
          kind
          step
          actor {
            id
            name
          }
        }
      }
    }
  }
`)

interface ChangedNoticeProps {
  readonly caseId: string
  /** The last change the reader had seen. */
  readonly since: string
  readonly message: string
  readonly onReload: () => void
}

const isStep = (step: string): step is StepId => (STEP_IDS as readonly string[]).includes(step)

/** Somebody else changed the case while the form was open: what they did, and a way to the newest state. */
export function ChangedNotice({ caseId, since, message, onReload }: ChangedNoticeProps) {
  const { t } = useTranslation(['step-form', 'shell'])
  const { language } = useUi()
  const { data } = useQuery(CHANGES, { variables: { caseId }, fetchPolicy: 'no-cache' })
  const changes = (data?.caseEvents.edges ?? [])
    .map(({ node }) => node)
    .filter(({ at, kind, step }) => at > since && kind === 'FACT_RECORDED' && step != null)

  return (
    <Alert
      className="step-changed"
      type="warning"
      showIcon
      title={message}
      description={
        <>
          {changes.length > 0 && (
            <ul>
              {changes.map(({ id, at, step, actor }) => (
                <li key={id}>
                  {actor?.name ?? t('shell:common.system')}
                  {language === 'zh' ? '：' : ': '}
                  {step != null && isStep(step) ? stepOf(step).name[language] : step} <RelativeTime at={at} />
                </li>
              ))}
            </ul>
          )}
          <p>{t('changed.kept')}</p>
          <Button size="small" onClick={onReload}>
            {t('changed.reload')}
          </Button>
        </>
      }
    />
  )
}
