import { optionalText, reasonWhen, requiredText, whole } from '../checks'
import { fieldError, type FieldError } from '../errors'
import { checkParts, type PartDraft } from './parts'
import { cleanSerial, MAX_SERIAL } from './receipt'
import type { RepairResult } from './vocabulary'

/** The most minutes one repair record may hold. */
export const MAX_MINUTES = 100_000

/** A repair record as entered (FORM-MA-077). */
export interface RepairRecordDraft {
  readonly faultSeen: string
  readonly action: string
  readonly minutes: number
  readonly result: RepairResult
  readonly reason?: string | null
  readonly replacementSerial?: string | null
  readonly partsUsed: readonly PartDraft[]
}

/** Results that leave the unit unrepaired and are explained (W5.4.4). */
const EXPLAINED: readonly RepairResult[] = ['REPLACED', 'CREDITED', 'SCRAPPED', 'RETURNED_UNREPAIRED']

/**
 * What is wrong with a repair record (W5.4.4): fault and action are told, a unit not repaired has its reason, and a
 * replacement its serial number, which no unit of the case has (`taken`).
 */
export function checkRepairRecord(record: RepairRecordDraft, taken: ReadonlySet<string>): FieldError[] {
  return [
    ...requiredText('faultSeen', record.faultSeen),
    ...requiredText('action', record.action),
    ...whole('minutes', record.minutes, 0, MAX_MINUTES),
    ...reasonWhen(EXPLAINED.includes(record.result), 'reason', record.reason),
    ...checkReplacement(record, taken),
    ...checkParts('partsUsed', record.partsUsed),
  ]
}

function checkReplacement(record: RepairRecordDraft, taken: ReadonlySet<string>): FieldError[] {
  const field = 'replacementSerial'
  const serial = cleanSerial(record.replacementSerial)
  if (record.result !== 'REPLACED')
    return serial === null ? [] : [fieldError('REPLACEMENT_NOT_EXPECTED', field)]
  if (serial === null) return [fieldError('REPLACEMENT_SERIAL_REQUIRED', field)]
  if (taken.has(serial)) return [fieldError('SERIAL_TAKEN', field, { value: serial })]
  return optionalText(field, serial, MAX_SERIAL)
}
