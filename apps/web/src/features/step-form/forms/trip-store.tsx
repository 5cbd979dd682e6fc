import { textOrNull, wanted, type ToolCondition } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../fields/choice-fields'
import { TextField, WholeField } from '../fields/text-fields'
import type { Chosen } from '../fields/units'
import { useOptions } from '../fields/use-options'
import { defineStepForm } from '../frame/define-step-form'
import { LinesForm } from './lines-form'
import { DRAW_TOOLS, ISSUE_MATERIALS, REPORT_SHORTAGE, TRIP_FACTS } from './trip.operations'
import {
  linesOf,
  nameOfLine,
  TripFacts,
  tripOf,
  useReadyLines,
  type TripInHand,
  type TripLine,
  type TripProps,
  useCalibrationText,
} from './trip-facts'

const openOf = (line: TripLine): number => wanted(line) - line.issued

/** How many of a line are still to be issued, for people to read. */
function useOpenText() {
  const { t } = useTranslation('step-form')
  return (line: TripLine) => t('trip.open', { open: String(openOf(line)), unit: line.unit })
}

interface IssueRow extends Chosen {
  readonly quantity: number | null
  readonly substitute: string
  readonly condition: ToolCondition | null
}

const issueRow = (line: TripLine): IssueRow => ({
  chosen: true,
  quantity: openOf(line),
  substitute: '',
  condition: line.kind === 'TOOL' ? 'GOOD' : null,
})

const issueOf = (line: TripLine, { quantity, substitute, condition }: IssueRow) => ({
  lineId: line.id,
  quantity: quantity ?? 0,
  substitute: textOrNull(substitute),
  condition: line.kind === 'TOOL' ? condition : null,
})

/** W5.5.2: MATERIALS issues what the list asks for, in one go or in several, or says what is short. */
export const issueMaterials = defineStepForm({ facts: TRIP_FACTS, Form: IssueMaterials })

function IssueMaterials({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const lines = useReadyLines(trip)
  const openText = useOpenText()
  const bought = new Map(
    trip.demands.flatMap(({ lineId, receivedAt, quantity, received }) =>
      lineId != null && receivedAt == null ? [[lineId, quantity - received] as const] : [],
    ),
  )
  // What the store has of a line goes before what is still bought of it.
  const waiting = linesOf(trip).filter((line) => bought.has(line.id) && openOf(line) > 0)
  return (
    <>
      <h3>{t('trip.issueTitle')}</h3>
      <LinesForm
        command={ISSUE_MATERIALS}
        trip={trip}
        lines={[...lines, ...waiting.filter(({ id }) => lines.every((line) => line.id !== id))]}
        nameOf={nameOfLine}
        legend={t('trip.materials')}
        row={(line: TripLine) => {
          const coming = bought.get(line.id) ?? 0
          return { ...issueRow(line), chosen: coming === 0, quantity: Math.max(0, openOf(line) - coming) }
        }}
        entryOf={issueOf}
        note={(line) =>
          bought.has(line.id)
            ? `${openText(line)} · ${t('parts.bought', { quantity: String(bought.get(line.id)) })}`
            : openText(line)
        }
        above={<TripFacts repairCase={repairCase} />}
        fields={(_, path) => (
          <div className="step-row">
            <WholeField name={path('quantity')} label="issueNow" />
            <TextField name={path('substitute')} label="substitute" required={false} mono />
          </div>
        )}
        submitLabel={t('trip.issueSubmit')}
      />
      <h3>{t('trip.shortTitle')}</h3>
      <ShortageForm trip={trip} lines={lines} />
    </>
  )
}

interface ShortRow extends Chosen {
  readonly quantity: number | null
}

function ShortageForm({ trip, lines }: { readonly trip: TripInHand; readonly lines: readonly TripLine[] }) {
  const { t } = useTranslation('step-form')
  return (
    <LinesForm
      command={REPORT_SHORTAGE}
      trip={trip}
      lines={lines}
      part="short"
      nameOf={nameOfLine}
      legend={t('trip.materials')}
      row={(): ShortRow => ({ chosen: false, quantity: 1 })}
      entryOf={({ id }, { quantity }) => ({ lineId: id, quantity: quantity ?? 0 })}
      note={useOpenText()}
      fields={(_, path) => <WholeField name={path('quantity')} label="moreShort" />}
      submitLabel={t('trip.shortSubmit')}
    />
  )
}

/** W5.5.5: tools are drawn for the trip; one that must be calibrated and is not until the trip ends is refused. */
export const drawTools = defineStepForm({ facts: TRIP_FACTS, Form: DrawTools })

function DrawTools({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const conditions = useOptions('toolCondition')
  return (
    <LinesForm
      command={DRAW_TOOLS}
      trip={trip}
      lines={useReadyLines(trip)}
      nameOf={nameOfLine}
      legend={t('trip.tools')}
      row={issueRow}
      entryOf={issueOf}
      note={useCalibrationText()}
      above={<TripFacts repairCase={repairCase} />}
      fields={(_, path) => (
        <div className="step-row">
          <WholeField name={path('quantity')} label="issueNow" />
          <ChoiceField name={path('condition')} label="toolCondition" options={conditions} />
        </div>
      )}
    />
  )
}
