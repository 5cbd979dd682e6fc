import { useTranslation } from 'react-i18next'
import type { StepFormBenchQuery } from '../../../gql/graphql'
import { FactList } from '../fields/fact-list'

type BenchCase = NonNullable<StepFormBenchQuery['repairCase']>

interface UnitHistoryProps {
  readonly repairCase: BenchCase
  readonly unitId: string
}

/** What is on record of one unit that matters at the bench: the last repair, and why it came back. */
export function UnitHistory({ repairCase, unitId }: UnitHistoryProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const last = <Fact extends { readonly unitId: string }>(facts: readonly Fact[]) =>
    facts.findLast((fact) => fact.unitId === unitId)
  const record = last(repairCase.repairRecords)
  const inspection = last(repairCase.inspections)
  const onLine = last(repairCase.onlineTestResults)
  // Only what came after the last repair says why the unit is here again.
  const since = <Fact extends { readonly seq: number }>(fact: Fact | undefined) =>
    record !== undefined && fact !== undefined && fact.seq > record.seq ? fact : undefined
  const test = since(last(repairCase.testResults))
  const ageing = since(last(repairCase.ageings))
  const refusal = since(last(repairCase.dispositionApprovals))
  return (
    <FactList
      lines={[
        { label: t('fact.testFailed'), value: test?.passed === false ? test.findings : null },
        { label: t('fact.ageingFailed'), value: ageing?.passed === false ? ageing.findings : null },
        {
          label: t('fact.dispositionRefused'),
          value: refusal?.outcome === 'REJECTED' ? refusal.reason : null,
        },
        { label: t('fact.lastRecord'), value: record === undefined ? null : <Record record={record} /> },
        { label: t('fact.inspection'), value: inspection?.judgement },
        { label: t('fact.onlineTest'), value: onLine?.findings ?? null },
      ]}
    />
  )
}

interface RecordProps {
  readonly record: BenchCase['repairRecords'][number]
}

/** A repair record in a few lines. */
export function Record({ record }: RecordProps) {
  const { t } = useTranslation('domain')
  const { number, faultSeen, cause, action, result, reason, replacementSerial, technician, partsUsed } =
    record
  return (
    <>
      <div>
        <span className="ml-mono">{number}</span> {t(`repairResult.${result}`)} · {cause?.name}
        {technician != null && <span className="ml-secondary"> · {technician.name}</span>}
      </div>
      <div>{faultSeen}</div>
      <div>{action}</div>
      {reason != null && <div>{reason}</div>}
      {replacementSerial != null && <div className="ml-mono">{replacementSerial}</div>}
      {partsUsed.map((part) => (
        <div key={part.id} className="ml-secondary">
          <span className="ml-mono">{part.partNumber}</span> {part.name} × {part.quantity}
        </div>
      ))}
    </>
  )
}
