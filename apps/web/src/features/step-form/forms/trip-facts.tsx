import { stillListed, travellersOf, wanted } from '@mendline/domain'
import { countryName, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { StepFormTripQuery } from '../../../gql/graphql'
import { FactList } from '../fields/fact-list'
import { useStep } from '../frame/step-context'

export type TripCase = NonNullable<StepFormTripQuery['repairCase']>
export type TripInHand = TripCase['trips'][number]
export type TripLine = TripInHand['lines'][number]

export interface TripProps {
  readonly repairCase: TripCase
}

/** The trip of the case's round; a step of table C is only open while there is one. */
export function tripOf({ trips }: TripCase): TripInHand {
  const trip = trips.at(-1)
  if (trip === undefined) throw new Error('a step of a trip without one')
  return trip
}

/** The lines still on the list. */
export const linesOf = ({ lines }: TripInHand) =>
  lines.filter(stillListed).toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))

/** The lines the step is ready for; one where the task is about one. */
export function useReadyLines(trip: TripInHand): readonly TripLine[] {
  const { row, subjectId } = useStep()
  const ready = new Set(row.ready)
  const lines = trip.lines.filter((line) => stillListed(line) && ready.has(line.id))
  const one = lines.filter(({ id }) => id === subjectId)
  return one.length > 0 ? one : lines
}

/** What people call a line: its part or asset number, and its name. */
export const nameOfLine = ({ partNumber, assetNumber, name }: TripLine): string =>
  [assetNumber ?? partNumber, name].filter((word) => word != null && word !== '').join(' ')

/** How many of a line are taken along, for people to read. */
export function useQuantityText() {
  const { t } = useTranslation('step-form')
  return (line: TripLine) => t('trip.quantityOf', { quantity: String(wanted(line)), unit: line.unit })
}

/** Until when a tool is calibrated, for people to read; empty for one that need not be. */
export function useCalibrationText() {
  const { t } = useTranslation('step-form')
  return ({ needsCalibration, calibratedUntil }: TripLine) =>
    calibratedUntil != null
      ? t('trip.calibrated', { day: calibratedUntil })
      : needsCalibration
        ? t('trip.toCalibrate')
        : ''
}

interface TripFactsProps extends TripProps {
  readonly team?: boolean
  readonly analysis?: boolean
}

/** Where the trip leads and when, above the fields. */
export function TripFacts({ repairCase, team = false, analysis = false }: TripFactsProps) {
  const { t } = useTranslation('step-form')
  const { language } = useUi()
  const trip = tripOf(repairCase)
  const found = repairCase.causeAnalyses.at(-1)
  const people = travellersOf(trip.members).map(
    ({ technician, leads }) => `${technician?.name ?? ''}${leads ? t('trip.leader') : ''}`,
  )
  return (
    <FactList
      lines={[
        { label: t('trip.trip'), value: `${trip.number} · ${repairCase.customer.name}` },
        {
          label: t('trip.destination'),
          value: trip.abroad ? `${countryName(trip.country, language)} · ${trip.place}` : trip.place,
        },
        {
          label: t('trip.days'),
          value: trip.startsOn == null ? null : `${trip.startsOn} – ${trip.endsOn ?? ''}`,
        },
        {
          label: t('trip.team'),
          value: team && people.length > 0 ? people.join(language === 'zh' ? '、' : ', ') : null,
        },
        { label: t('trip.analysis'), value: analysis ? found?.finding : null },
        { label: t('field.partsNeeded'), value: analysis ? found?.partsNeeded : null },
      ]}
    />
  )
}
