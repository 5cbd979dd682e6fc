import {
  checkPartsRequest,
  fieldError,
  optionalText,
  textOrNull,
  whole,
  type FieldError,
} from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import type { StepFormBenchQuery } from '../../../gql/graphql'
import { ChecklistField } from '../fields/checklist-field'
import { TickField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { LinesField } from '../fields/lines-field'
import { AreaField, TextField, WholeField } from '../fields/text-fields'
import { chosenRows, rowsOf, type Chosen, type Rows } from '../fields/units'
import { placeById } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { useStep } from '../frame/step-context'
import { BENCH_FACTS, ISSUE_PARTS, REPORT_PARTS_SHORTAGE, REQUEST_PARTS } from './bench.operations'
import { LinesForm } from './lines-form'

type BenchCase = NonNullable<StepFormBenchQuery['repairCase']>

interface BenchProps {
  readonly repairCase: BenchCase
}

interface Part {
  readonly partNumber: string
  readonly name: string
  readonly quantity: number | null
  readonly unit: string
}

interface RequestValues {
  readonly noneNeeded: boolean
  readonly lines: readonly Part[]
}

const BLANK: Part = { partNumber: '', name: '', quantity: 1, unit: '' }

/** W5.4.5: the parts the repair needs, or none; more may be asked for while units are being repaired. */
export const requestParts = defineStepForm({ facts: BENCH_FACTS, Form: RequestParts, again: true })

function RequestParts({ repairCase }: BenchProps) {
  const { t } = useTranslation('step-form')
  const more = repairCase.partsLines.length > 0
  return (
    <StepForm
      command={REQUEST_PARTS}
      defaults={{ noneNeeded: false, lines: [BLANK] }}
      required={({ noneNeeded, lines }) => (noneNeeded ? [] : lines.map((_, i) => `lines.${i}.quantity`))}
      toInput={({ noneNeeded, lines }) => ({
        noneNeeded,
        lines: noneNeeded
          ? []
          : lines.map(({ partNumber, name, quantity, unit }) => ({
              partNumber: partNumber.trim(),
              name: name.trim(),
              quantity: quantity ?? 0,
              unit: textOrNull(unit),
            })),
      })}
      check={({ noneNeeded, lines }) =>
        checkPartsRequest({ noneNeeded: noneNeeded === true, lines: lines ?? [] })
      }
    >
      {({ noneNeeded }: RequestValues) => (
        <>
          <FactList
            lines={[
              { label: t('fact.complaint'), value: repairCase.description },
              { label: t('fact.requested'), value: more ? <PartsList repairCase={repairCase} /> : null },
            ]}
          />
          {!more && <TickField name="noneNeeded" label="noneNeeded" />}
          {!noneNeeded && (
            <LinesField
              name="lines"
              legend={t('lines.parts')}
              addLabel={t('lines.addPart')}
              blank={() => BLANK}
              least={1}
            >
              {(path) => (
                <>
                  <div className="step-row">
                    <TextField name={path('partNumber')} label="partNumber" mono />
                    <TextField name={path('name')} label="partName" />
                  </div>
                  <div className="step-row">
                    <WholeField name={path('quantity')} label="quantity" />
                    <TextField name={path('unit')} label="partUnit" required={false} />
                  </div>
                </>
              )}
            </LinesField>
          )}
        </>
      )}
    </StepForm>
  )
}

/** What was asked for before, with what has been issued of it. */
function PartsList({ repairCase }: BenchProps) {
  const { t } = useTranslation('step-form')
  return (
    <ul className="step-plain-list">
      {repairCase.partsLines.map(({ id, partNumber, name, quantity, issued }) => (
        <li key={id}>
          <span className="ml-mono">{partNumber}</span> {name}{' '}
          {t('parts.issuedOf', { issued: String(issued), quantity: String(quantity) })}
        </li>
      ))}
    </ul>
  )
}

interface IssueRow extends Chosen {
  readonly quantity: number | null
}

interface IssueValues {
  readonly lines: Rows<IssueRow>
  readonly note: string
}

/** W5.4.5: MATERIALS issues parts, in one go or in several. */
export const issueParts = defineStepForm({ facts: BENCH_FACTS, Form: IssueParts })

function IssueParts({ repairCase }: BenchProps) {
  const { t } = useTranslation('step-form')
  const ready = new Set(useStep().row.ready)
  const bought = new Map(
    repairCase.partsDemands.flatMap(({ partsLineId, receivedAt, quantity, received }) =>
      receivedAt == null && partsLineId != null ? [[partsLineId, quantity - received] as const] : [],
    ),
  )
  // What the store has of a line goes before what is still bought of it.
  const lines = repairCase.partsLines.filter(
    ({ id, quantity, issued }) => ready.has(id) || (bought.has(id) && issued < quantity),
  )
  return (
    <>
      <IssueForm repairCase={repairCase} lines={lines} bought={bought} />
      <h3>{t('trip.shortTitle')}</h3>
      <ShortageForm lines={lines.filter(({ id }) => ready.has(id))} />
    </>
  )
}

type PartsLine = BenchCase['partsLines'][number]

function useOpenText() {
  const { t } = useTranslation('step-form')
  return ({ name, quantity, issued, unit }: PartsLine) =>
    `${name} · ${t('parts.issuedOf', { issued: String(issued), quantity: String(quantity) })} ${unit ?? ''}`
}

interface IssueFormProps extends BenchProps {
  readonly lines: readonly PartsLine[]
  /** How many of a line are still to come from a supplier. */
  readonly bought: ReadonlyMap<string, number>
}

function IssueForm({ lines, bought }: IssueFormProps) {
  const { t } = useTranslation('step-form')
  const openText = useOpenText()
  const left = (line: (typeof lines)[number]) => line.quantity - line.issued
  const leftOf = new Map(lines.map((line) => [line.id, left(line)]))
  return (
    <StepForm
      command={ISSUE_PARTS}
      defaults={{
        lines: rowsOf(lines, (line): IssueRow => ({
          chosen: !bought.has(line.id),
          quantity: left(line) - Math.min(left(line), bought.get(line.id) ?? 0),
        })),
        note: '',
      }}
      required={(values) => chosenRows(lines, values.lines).map(([{ id }]) => `lines.${id}.quantity`)}
      toInput={(values) => ({
        lines: chosenRows(lines, values.lines).map(([{ id }, { quantity }]) => ({
          lineId: id,
          quantity: quantity ?? 0,
        })),
        note: textOrNull(values.note),
      })}
      check={(input) => [
        ...(input.lines.length === 0 ? [fieldError('REQUIRED', 'lines')] : []),
        ...input.lines.flatMap(({ lineId, quantity }, i): FieldError[] => {
          const max = leftOf.get(lineId) ?? 0
          if (quantity > max) return [fieldError('MORE_THAN_REQUESTED', `lines.${i}.quantity`, { max })]
          return whole(`lines.${i}.quantity`, quantity, 1, max)
        }),
        ...optionalText('note', input.note),
      ]}
      place={placeById('lines', 'lineId')}
      submitLabel={t('parts.issueSubmit')}
    >
      {(values: IssueValues) => (
        <>
          <ChecklistField
            items={lines}
            rows={values.lines}
            name="lines"
            legend={t('lines.parts')}
            nameOf={({ partNumber }) => partNumber}
            note={(line) =>
              bought.has(line.id)
                ? `${openText(line)} · ${t('parts.bought', { quantity: String(bought.get(line.id)) })}`
                : openText(line)
            }
            fields={(_, path) => <WholeField name={path('quantity')} label="issueNow" />}
          />
          <AreaField name="note" label="note" required={false} />
        </>
      )}
    </StepForm>
  )
}

interface ShortRow extends Chosen {
  readonly quantity: number | null
}

/** W5.4.5: what the store has not; engineering demands it then. */
function ShortageForm({ lines }: { readonly lines: readonly PartsLine[] }) {
  const { t } = useTranslation('step-form')
  return (
    <LinesForm
      command={REPORT_PARTS_SHORTAGE}
      lines={lines}
      nameOf={({ partNumber }) => partNumber}
      part="short"
      legend={t('lines.parts')}
      row={({ quantity, issued }: PartsLine): ShortRow => ({ chosen: false, quantity: quantity - issued })}
      required={() => ['quantity']}
      entryOf={({ id }, { quantity }) => ({ lineId: id, quantity: quantity ?? 0 })}
      note={useOpenText()}
      fields={(_, path) => <WholeField name={path('quantity')} label="moreShort" />}
      submitLabel={t('trip.shortSubmit')}
    />
  )
}
