import { notPastDay, reasonWhen } from '../checks'
import { fieldError, type FieldError } from '../errors'
import type { LocalDate } from '../instant'
import { differences, ofUnit } from './conditions'
import type { CaseFacts } from './facts'
import type { ReceiptOutcome, ShortageResolution } from './vocabulary'

/** What the front office says about a unit that is missing or was not applied for (W5.4.2). */
export interface ShortageAnswerDraft {
  readonly resolution: ShortageResolution
  readonly expectedOn?: LocalDate | null
  readonly reason?: string | null
}

/** What the count found for each unit that still waits for an answer, by unit. */
export function openDifferences(f: CaseFacts): ReadonlyMap<string, ReceiptOutcome> {
  const open = differences(f).filter(
    (line) => (ofUnit(f.shortageResolutions, line.unitId).at(-1)?.seq ?? 0) < line.seq,
  )
  return new Map(open.map((line) => [line.unitId, line.outcome]))
}

/** What is wrong with an answer: it must fit what was found; a later delivery needs its day, a loss its reason. */
export function checkShortageAnswer(
  field: string,
  found: ReceiptOutcome,
  answer: ShortageAnswerDraft,
  today: LocalDate,
): FieldError[] {
  const { resolution, expectedOn, reason } = answer
  const later = resolution === 'LATER_DELIVERY'
  const gone = resolution === 'WITHDRAWN' || resolution === 'LOST'
  return [
    ...checkFits(`${field}.resolution`, found, resolution),
    ...(later && expectedOn == null ? [fieldError('REQUIRED', `${field}.expectedOn`)] : []),
    ...(later ? notPastDay(`${field}.expectedOn`, expectedOn, today) : []),
    ...reasonWhen(gone, `${field}.reason`, reason),
  ]
}

function checkFits(field: string, found: ReceiptOutcome, resolution: ShortageResolution): FieldError[] {
  if (found === 'MISSING') return resolution === 'ACCEPTED' ? [fieldError('ANSWER_FOR_MISSING', field)] : []
  const fits = resolution === 'ACCEPTED' || resolution === 'WITHDRAWN'
  return fits ? [] : [fieldError('ANSWER_FOR_UNEXPECTED', field)]
}
