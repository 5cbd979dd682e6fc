import { useQuery } from '@apollo/client/react'
import type { Bilingual } from '@mendline/domain'
import { EmptyState, ErrorState, LoadingState } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { lazy, useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintCaseQuery } from '../../gql/graphql'
import { useFailureText } from '../../server/use-failure-text'
import { AgentOrderSheet } from './forms/agent-order'
import { agentConsignmentPaper, agentGatePassPaper } from './forms/agent-papers'
import { CostSheet } from './forms/cost-sheet'
import { EightDSheet } from './forms/eight-d'
import { IncidentReportSheet } from './forms/incident-report'
import { InspectionSlipSheet } from './forms/inspection-slip'
import { QuotationSheet } from './forms/quotation'
import { RepairRecordSheet } from './forms/repair-record'
import { ReturnApplicationSheet } from './forms/return-application'
import { ServiceAgreementSheet } from './forms/service-agreement'
import { PackingListSheet, ProformaSheet } from './goods/consignment-sheets'
import { GatePassSheet } from './goods/gate-pass-sheet'
import { PRINT_CASE, type PrintCase } from './print-query'
import { recordsOf } from './repair-records'
import './print.css'

// The chart is the one sheet with a library of its own size behind it.
const FlowChartSheet = lazy(() =>
  import('./forms/flow-chart').then(({ FlowChartSheet: component }) => ({ default: component })),
)

interface PrintScreenProps {
  readonly number: string
  /** The form's name in the address. */
  readonly form: string
  readonly unit?: string | undefined
  readonly document?: string | undefined
}

/** A form of a case on paper: loads what it is filled in with, and says when there is nothing to fill in yet. */
export function PrintScreen({ number, form, unit, document: documentId }: PrintScreenProps) {
  const { t } = useTranslation(['case', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useQuery(PRINT_CASE, {
    variables: { number },
    fetchPolicy: 'network-only',
  })
  useEffect(() => {
    // What a browser proposes as the name of the file.
    window.document.title = `${form} ${number}`
  }, [form, number])

  if (data?.repairCase != null) {
    return (
      <Sheet
        form={form}
        unit={unit}
        documentId={documentId}
        repairCase={data.repairCase}
        company={companyOf(data.settings)}
        tools={
          <Link to="/cases/$number" params={{ number }}>
            {t('print.back', { number })}
          </Link>
        }
      />
    )
  }
  return (
    <main className="print-state">
      {data !== undefined ? (
        <EmptyState title={t('notFound.title', { number })} text={t('notFound.text')} />
      ) : error !== undefined ? (
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

interface SheetChoice {
  readonly form: string
  readonly unit: string | undefined
  readonly documentId: string | undefined
  readonly repairCase: PrintCase
  readonly company: Bilingual
  readonly tools: ReactNode
}

function Sheet({ form, unit, documentId, ...props }: SheetChoice) {
  const { repairCase } = props
  const [now] = useState(() => new Date().toISOString())
  switch (form) {
    case 'FORM-MA-076': {
      const application = chosen(repairCase.returnApplications, documentId)
      if (application !== null) return <ReturnApplicationSheet application={application} {...props} />
      break
    }
    case 'FORM-MA-077': {
      const records = recordsOf(repairCase).filter(
        (record) =>
          (unit === undefined || record.unitId === unit) &&
          (documentId === undefined || record.id === documentId),
      )
      const [only] = records
      if (only !== undefined) {
        const number = records.length === 1 ? only.number : repairCase.number
        return <RepairRecordSheet records={records} number={number} {...props} />
      }
      break
    }
    case 'agent-order': {
      const order = chosen(repairCase.agentOrders, documentId)
      if (order !== null) return <AgentOrderSheet order={order} {...props} />
      break
    }
    case 'agent-gate-pass': {
      const pass = chosen(repairCase.agentPartsReleases, documentId)
      if (pass !== null) return <GatePassSheet paper={agentGatePassPaper(repairCase, pass)} {...props} />
      break
    }
    case 'agent-packing-list':
    case 'agent-proforma': {
      const consignment = chosen(repairCase.agentConsignments, documentId)
      if (consignment === null) break
      const paper = agentConsignmentPaper(repairCase, consignment)
      return form === 'agent-proforma' ? (
        <ProformaSheet paper={paper} {...props} />
      ) : (
        <PackingListSheet paper={paper} {...props} />
      )
    }
    case 'inspection-slip': {
      const slip = chosen(repairCase.inspectionSlips, documentId)
      if (slip !== null) return <InspectionSlipSheet slip={slip} {...props} />
      break
    }
    case 'quotation': {
      const quotation = chosen(repairCase.quotations, documentId)
      if (quotation !== null) return <QuotationSheet quotation={quotation} {...props} />
      break
    }
    case 'service-agreement':
      if (repairCase.quotations.length + repairCase.serviceAgreements.length > 0)
        return <ServiceAgreementSheet {...props} />
      break
    case '8d-report': {
      const report = chosen(repairCase.correctiveActions, documentId)
      if (report !== null) return <EightDSheet report={report} {...props} />
      break
    }
    case 'incident-report': {
      const report = chosen(repairCase.incidentReports, documentId)
      if (report !== null) return <IncidentReportSheet report={report} {...props} />
      break
    }
    case 'cost-sheet':
      return <CostSheet {...props} />
    case 'flow-chart':
      return <FlowChartSheet now={now} {...props} />
  }
  return <Nothing tools={props.tools} />
}

/** The document asked for; the newest without a wish. */
function chosen<D extends { readonly id: string }>(
  documents: readonly D[],
  id: string | undefined,
): D | null {
  return (id === undefined ? documents.at(-1) : documents.find((document) => document.id === id)) ?? null
}

function Nothing({ tools }: { readonly tools: ReactNode }) {
  const { t } = useTranslation('case')
  return (
    <main className="print-state">
      <EmptyState title={t('print.nothing')} text={t('print.nothingText')} action={tools} />
    </main>
  )
}

function companyOf(settings: PrintCaseQuery['settings']): Bilingual {
  const value = (key: string) => settings.find((setting) => setting.key === key)?.value ?? ''
  return { zh: value('COMPANY_NAME_ZH'), en: value('COMPANY_NAME_EN') }
}
