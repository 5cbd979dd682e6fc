import { addDays, textOrNull, type LocalDate } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import type { StepFormBenchQuery } from '../../../gql/graphql'
import { today } from '../../../today'
import { FactList } from '../fields/fact-list'
import { DateField, TextField } from '../fields/text-fields'
import type { Chosen } from '../fields/units'
import { given } from '../form/place'
import { defineStepForm } from '../frame/define-step-form'
import { useStep } from '../frame/step-context'
import {
  BENCH_FACTS,
  EXPEDITE_PARTS,
  PROMISE_PARTS,
  RECEIVE_BOUGHT_PARTS,
  REQUEST_PARTS_PURCHASE,
} from './bench.operations'
import { LinesForm } from './lines-form'
import { ExpediteForm, PurchaseForms, type OpenDemand } from './purchase-forms'

type BenchCase = NonNullable<StepFormBenchQuery['repairCase']>
type PartsLine = BenchCase['partsLines'][number]

interface BenchProps {
  readonly repairCase: BenchCase
}

interface DemandRow extends Chosen {
  readonly neededBy: LocalDate | null
  readonly note: string
}

/** Work on a bench can wait about so long, unless engineering says otherwise. */
const USUALLY_WITHIN = 7

const nameOf = ({ partNumber, name }: PartsLine): string => `${partNumber} ${name}`

/** What of a line is short and not demanded yet. */
function shortOf({ partsShortages, partsDemands }: BenchCase, { id }: PartsLine): number {
  const sum = (rows: readonly { readonly quantity: number }[]) =>
    rows.reduce((total, { quantity }) => total + quantity, 0)
  return (
    sum(partsShortages.filter(({ lineId }) => lineId === id)) -
    sum(partsDemands.filter(({ partsLineId }) => partsLineId === id))
  )
}

/** W5.5.6: engineering demands the parts the store has not. */
export const requestPartsPurchase = defineStepForm({ facts: BENCH_FACTS, Form: RequestPurchase })

function RequestPurchase({ repairCase }: BenchProps) {
  const { t } = useTranslation('step-form')
  const ready = new Set(useStep().row.ready)
  return (
    <LinesForm
      command={REQUEST_PARTS_PURCHASE}
      lines={repairCase.partsLines.filter(({ id }) => ready.has(id))}
      nameOf={nameOf}
      legend={t('lines.parts')}
      row={(): DemandRow => ({ chosen: true, neededBy: addDays(today(), USUALLY_WITHIN), note: '' })}
      required={() => ['neededBy']}
      entryOf={({ id }, row) => ({ lineId: id, neededBy: given(row.neededBy), note: textOrNull(row.note) })}
      note={(line) =>
        t('parts.short', { quantity: String(shortOf(repairCase, line)), unit: line.unit ?? '' })
      }
      above={<Complaint repairCase={repairCase} />}
      fields={(_, path) => (
        <div className="step-row">
          <DateField name={path('neededBy')} label="neededBy" min={today()} />
          <TextField name={path('note')} label="note" required={false} />
        </div>
      )}
    />
  )
}

/** W5.5.6: when parts are promised, that they were urged on, and what arrived. */
export const purchaseParts = defineStepForm({ facts: BENCH_FACTS, Form: Purchase, Beside: Expedite })

function useDemands(repairCase: BenchCase): readonly OpenDemand[] {
  const { row, subjectId } = useStep()
  const ready = new Set(row.ready)
  const lines = new Map(repairCase.partsLines.map((line) => [line.id, nameOf(line)]))
  const open = repairCase.partsDemands.flatMap((demand) => {
    const id = demand.partsLineId ?? ''
    const name = lines.get(id)
    return demand.receivedAt == null && ready.has(id) && name !== undefined ? [{ ...demand, name }] : []
  })
  const one = open.filter(({ partsLineId }) => partsLineId === subjectId)
  return one.length > 0 ? one : open
}

function Purchase({ repairCase }: BenchProps) {
  return (
    <>
      <Complaint repairCase={repairCase} />
      <PurchaseForms
        demands={useDemands(repairCase)}
        promise={PROMISE_PARTS}
        receive={RECEIVE_BOUGHT_PARTS}
      />
    </>
  )
}

/** W5.5.6: the front office, engineering or quality urges parts on. */
function Expedite({ repairCase }: BenchProps) {
  return (
    <ExpediteForm
      repairCase={repairCase}
      action="repairCaseExpediteParts"
      demands={useDemands(repairCase)}
      command={EXPEDITE_PARTS}
    />
  )
}

function Complaint({ repairCase }: BenchProps) {
  const { t } = useTranslation('step-form')
  return <FactList lines={[{ label: t('fact.complaint'), value: repairCase.description }]} />
}
