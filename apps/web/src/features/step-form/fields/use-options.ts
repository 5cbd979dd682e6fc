import {
  BOOKING_KINDS,
  CARRIAGES,
  CATEGORIES,
  CUSTOMS_PAPERS,
  LINE_SOURCES,
  MILESTONES,
  REMOTE_OUTCOMES,
  REPAIR_MODES,
  REPAIR_RESULTS,
  RESPONSIBLE_PARTIES,
  REVIEW_OUTCOMES,
  SAMPLE_OUTCOMES,
  SEVERITIES,
  SHORTAGE_RESOLUTIONS,
  SIGNATURE_OUTCOMES,
  SURVEY_OUTCOMES,
  TOOL_CONDITIONS,
  TRIP_CHANNELS,
  URGENCIES,
  VISA_ENTRIES,
  VISA_STATES,
  WARRANTY_RESULTS,
} from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import type { messages } from '../../../i18n/domain.zh'
import type { Option } from './choice-fields'

/** The closed lists people choose from, under the names their words have. */
const LISTS = {
  category: CATEGORIES,
  severity: SEVERITIES,
  urgency: URGENCIES,
  remoteOutcome: REMOTE_OUTCOMES,
  party: RESPONSIBLE_PARTIES,
  mode: REPAIR_MODES,
  review: REVIEW_OUTCOMES,
  signature: SIGNATURE_OUTCOMES,
  shortage: SHORTAGE_RESOLUTIONS,
  sampleOutcome: SAMPLE_OUTCOMES,
  repairResult: REPAIR_RESULTS,
  survey: SURVEY_OUTCOMES,
  warranty: WARRANTY_RESULTS,
  tripChannel: TRIP_CHANNELS,
  visaState: VISA_STATES,
  visaEntries: VISA_ENTRIES,
  lineSource: LINE_SOURCES,
  carriage: CARRIAGES,
  toolCondition: TOOL_CONDITIONS,
  customsPaper: CUSTOMS_PAPERS,
  milestone: MILESTONES,
  bookingKind: BOOKING_KINDS,
} as const satisfies Readonly<Partial<Record<keyof typeof messages, readonly string[]>>>

export type ListName = keyof typeof LISTS

/** The values of a closed list with their words, in the order shown. */
export function useOptions<Name extends ListName>(
  name: Name,
): readonly Option<(typeof LISTS)[Name][number]>[] {
  const { i18n } = useTranslation('domain')
  // The key is made of two closed lists that the type of the texts has proven to match.
  const textOf = (value: string) => i18n.t(`domain:${name}.${value}` as 'domain:urgency.NORMAL')
  return LISTS[name].map((value) => ({ value, text: textOf(value) }))
}
