import { ErrorState, LoadingState } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import { costsAreHidden } from '../../../cost-chain/chain'
import { graphql } from '../../../gql'
import { useFailureText } from '../../../server/use-failure-text'
import type { PageCase } from '../case-query'
import type { CaseLive } from '../use-case-live'
import { useCaseQuery } from '../use-case-query'
import { AttachmentGrid } from './attachment-grid'
import { FormLinks } from './form-links'
import { UploadZone } from './upload-zone'
import './files.css'

const CASE_FILES = graphql(`
  query CaseFiles($id: ID!) {
    repairCase(id: $id) {
      id
      attachments {
        id
        fileName
        contentType
        byteSize
        kind
        createdAt
        createdBy {
          id
          name
        }
        url
        thumbnailUrl
      }
      returnApplications {
        id
        number
      }
      repairRecords {
        id
      }
      agentRepairRecords {
        id
      }
      agentOrders {
        id
        number
      }
      agentPartsReleases {
        id
        number
      }
      agentConsignments {
        id
        number
        customsPaper
      }
      inspectionSlips {
        id
        number
      }
      quotations {
        id
        version
      }
      correctiveActions {
        id
      }
      incidentReports {
        id
        number
      }
      costItems {
        id
      }
      costTotal {
        amount
        currency
      }
      costsToState {
        currency
        missingRates {
          currency
          day
        }
      }
    }
  }
`)

interface FilesTabProps {
  readonly repairCase: PageCase
  readonly live: CaseLive
}

/** The forms of the case to print, and everything anybody attached to it. */
export function FilesTab({ repairCase, live }: FilesTabProps) {
  const { t } = useTranslation(['case', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useCaseQuery(CASE_FILES, { id: repairCase.id }, live.changes)
  const found = data?.repairCase ?? null
  if (found === null) {
    if (error === undefined) return <LoadingState label={t('shell:common.loading')} />
    return (
      <ErrorState
        title={t('failed')}
        text={failureText(error)}
        retryLabel={t('shell:failure.retry')}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    )
  }
  return (
    <div className="case-files">
      <section aria-labelledby="case-forms">
        <h2 id="case-forms">{t('files.forms')}</h2>
        <FormLinks
          number={repairCase.number}
          applications={found.returnApplications}
          slips={found.inspectionSlips}
          hasRecords={found.repairRecords.length + found.agentRepairRecords.length > 0}
          orders={found.agentOrders}
          gatePasses={found.agentPartsReleases}
          consignments={found.agentConsignments}
          quotations={found.quotations.map(({ id, version }) => ({
            id,
            number: t('costs.version', { version: String(version) }),
          }))}
          hasReport={found.correctiveActions.length > 0}
          incidents={found.incidentReports}
          hasCosts={found.costItems.length > 0}
          costsHidden={costsAreHidden(found)}
        />
      </section>
      <section aria-labelledby="case-attachments">
        <h2 id="case-attachments">{t('files.attachments')}</h2>
        <UploadZone caseId={repairCase.id} onUploaded={() => void refetch().catch(() => undefined)} />
        <AttachmentGrid attachments={found.attachments} />
      </section>
    </div>
  )
}
