import PrinterOutlined from '@ant-design/icons/PrinterOutlined'
import { stepOf, type CustomsPaper, type StepId } from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'

interface Numbered {
  readonly id: string
  readonly number: string
}

interface FormLinksProps {
  readonly number: string
  readonly applications: readonly Numbered[]
  readonly slips: readonly Numbered[]
  readonly hasRecords: boolean
  /** Orders to local agents. */
  readonly orders: readonly Numbered[]
  /** Papers of parts that go to an agent; none where none do. */
  readonly gatePasses: readonly Numbered[]
  readonly consignments: readonly (Numbered & { readonly customsPaper: CustomsPaper })[]
  /** Versions of the quotation. */
  readonly quotations: readonly Numbered[]
  readonly hasReport: boolean
  readonly incidents: readonly Numbered[]
  /** Whether there are costs on it, and this reader may see them. */
  readonly hasCosts: boolean
  readonly costsHidden: boolean
}

type FormName =
  | 'REQUEST'
  | 'RECORD'
  | 'ORDER'
  | 'AGENT_GATE_PASS'
  | 'AGENT_PACKING_LIST'
  | 'AGENT_PROFORMA'
  | 'SLIP'
  | 'QUOTATION'
  | 'AGREEMENT'
  | 'EIGHT_D'
  | 'INCIDENT'
  | 'COSTS'
  | 'CHART'

/** The form's name in the address of its sheet. */
const ADDRESS: Readonly<Record<FormName, string>> = {
  REQUEST: 'FORM-MA-076',
  RECORD: 'FORM-MA-077',
  ORDER: 'agent-order',
  AGENT_GATE_PASS: 'agent-gate-pass',
  AGENT_PACKING_LIST: 'agent-packing-list',
  AGENT_PROFORMA: 'agent-proforma',
  SLIP: 'inspection-slip',
  QUOTATION: 'quotation',
  AGREEMENT: 'service-agreement',
  EIGHT_D: '8d-report',
  INCIDENT: 'incident-report',
  COSTS: 'cost-sheet',
  CHART: 'flow-chart',
}

/** Each form of the work instruction: those that can be printed, and after which step the others can. */
export function FormLinks({
  number,
  applications,
  slips,
  hasRecords,
  orders,
  gatePasses,
  consignments,
  quotations,
  hasReport,
  incidents,
  hasCosts,
  costsHidden,
}: FormLinksProps) {
  const { t } = useTranslation('case')
  return (
    <ul className="case-forms">
      <Documents number={number} form="REQUEST" documents={applications} after="apply-return" />
      {hasRecords ? (
        <FormLink number={number} form="RECORD" note={t('files.all')} />
      ) : (
        <NotYet form="RECORD" after="repair-units" />
      )}
      <Documents number={number} form="ORDER" documents={orders} after="appoint-agent" />
      {gatePasses.map((pass) => (
        <FormLink key={pass.id} number={number} form="AGENT_GATE_PASS" note={pass.number} id={pass.id} />
      ))}
      {consignments.map(({ id, number: note, customsPaper }) => (
        <Fragment key={id}>
          <FormLink number={number} form="AGENT_PACKING_LIST" note={note} id={id} />
          {customsPaper !== 'NONE' && <FormLink number={number} form="AGENT_PROFORMA" note={note} id={id} />}
        </Fragment>
      ))}
      <Documents number={number} form="SLIP" documents={slips} after="submit-inspection" />
      <Documents number={number} form="QUOTATION" documents={quotations} after="quote-repair" />
      {quotations.length > 0 ? (
        <FormLink number={number} form="AGREEMENT" />
      ) : (
        <NotYet form="AGREEMENT" after="quote-repair" />
      )}
      {hasReport ? (
        <FormLink number={number} form="EIGHT_D" />
      ) : (
        <NotYet form="EIGHT_D" after="plan-corrective-action" />
      )}
      <Documents number={number} form="INCIDENT" documents={incidents} after="report-incident" />
      {!costsHidden &&
        (hasCosts ? (
          <FormLink number={number} form="COSTS" />
        ) : (
          <NotYet form="COSTS" after="declare-costs" />
        ))}
      <FormLink number={number} form="CHART" />
    </ul>
  )
}

interface DocumentsProps {
  readonly number: string
  readonly form: FormName
  readonly documents: readonly Numbered[]
  readonly after: StepId
}

function Documents({ number, form, documents, after }: DocumentsProps) {
  if (documents.length === 0) return <NotYet form={form} after={after} />
  return documents.map((document) => (
    <FormLink key={document.id} number={number} form={form} note={document.number} id={document.id} />
  ))
}

interface FormLinkProps {
  readonly number: string
  readonly form: FormName
  readonly note?: string
  /** Which of several documents of this form. */
  readonly id?: string
}

function FormLink({ number, form, note, id }: FormLinkProps) {
  const { t } = useTranslation('case')
  return (
    <li>
      <Link
        to="/cases/$number/print/$form"
        params={{ number, form: ADDRESS[form] }}
        search={id === undefined ? {} : { document: id }}
        target="_blank"
      >
        <PrinterOutlined /> {t(`files.${form}`)}
      </Link>
      {note !== undefined && <span className="ml-secondary">{note}</span>}
    </li>
  )
}

function NotYet({ form, after }: { readonly form: FormName; readonly after: StepId }) {
  const { t } = useTranslation('case')
  const { language } = useUi()
  return (
    <li>
      <span>{t(`files.${form}`)}</span>
      <span className="ml-secondary">{t('files.notYet', { step: stepOf(after).name[language] })}</span>
    </li>
  )
}
