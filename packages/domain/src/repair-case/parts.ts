import { optionalText, requiredText, SHORT_TEXT, whole } from '../checks'
import { fieldError, type ErrorCode, type FieldError } from '../errors'
import { issued, isOfThisRound } from './conditions'
import type { CaseFacts } from './facts'

/** The most lines one parts request or repair record may have. */
export const MAX_PARTS = 500
/** The most of one part that may be asked for or used at once. */
export const MAX_PART_QUANTITY = 100_000

/** A part as entered in a request or a repair record. */
export interface PartDraft {
  readonly partNumber: string
  readonly name: string
  readonly quantity: number
  readonly unit?: string | null
}

/** What is wrong with a list of parts: each has a number, a name and a quantity, and stands once. */
export function checkParts(field: string, parts: readonly PartDraft[]): FieldError[] {
  if (parts.length > MAX_PARTS) return [fieldError('TOO_MANY', field, { max: MAX_PARTS })]
  const seen = new Set<string>()
  return parts.flatMap((part, i) => {
    const at = `${field}.${String(i)}`
    const number = part.partNumber.trim()
    const twice = number !== '' && seen.has(number)
    seen.add(number)
    return [
      ...requiredText(`${at}.partNumber`, part.partNumber, 80),
      ...(twice ? [fieldError('DUPLICATE', `${at}.partNumber`, { value: number })] : []),
      ...requiredText(`${at}.name`, part.name, SHORT_TEXT),
      ...whole(`${at}.quantity`, part.quantity, 1, MAX_PART_QUANTITY),
      ...optionalText(`${at}.unit`, part.unit, 20),
    ]
  })
}

/** What is wrong with a parts request (W5.4.5): it lists parts, or says that none are needed, never both or neither. */
export function checkPartsRequest(request: {
  readonly noneNeeded: boolean
  readonly lines: readonly PartDraft[]
}): FieldError[] {
  const { noneNeeded, lines } = request
  return [
    ...(noneNeeded && lines.length > 0 ? [fieldError('PARTS_NONE_WITH_LINES', 'noneNeeded')] : []),
    ...(!noneNeeded && lines.length === 0 ? [fieldError('PARTS_MISSING', 'lines')] : []),
    ...checkParts('lines', lines),
  ]
}

interface LineQuantity {
  readonly lineId: string
  readonly quantity: number
}

/** What is wrong with an issue of parts (W5.4.5): together with what was issued before never more than was asked for. */
export const checkPartsIssue = (f: CaseFacts, issues: readonly LineQuantity[]): FieldError[] =>
  checkOpen(f, issues, 'MORE_THAN_REQUESTED')

/** What is wrong with what the store says it has not (W5.4.5): never more of a line than is still to be issued. */
export const checkPartsShortage = (f: CaseFacts, shortages: readonly LineQuantity[]): FieldError[] =>
  checkOpen(f, shortages, 'SHORT_MORE_THAN_OPEN')

function checkOpen(f: CaseFacts, entries: readonly LineQuantity[], tooMany: ErrorCode): FieldError[] {
  if (entries.length === 0) return [fieldError('REQUIRED', 'lines')]
  const open = f.partsLines.filter((line) => isOfThisRound(f, line))
  const asked = new Map(open.map((line) => [line.id, line.quantity]))
  const seen = new Set<string>()
  return entries.flatMap(({ lineId, quantity }, i) => {
    const field = `lines.${String(i)}`
    const wanted = asked.get(lineId)
    if (wanted === undefined) return [fieldError('NOT_FOUND', `${field}.lineId`)]
    if (seen.has(lineId)) return [fieldError('DUPLICATE', `${field}.lineId`, { value: String(i + 1) })]
    seen.add(lineId)
    const max = wanted - issued(f, lineId)
    if (quantity > max) return [fieldError(tooMany, `${field}.quantity`, { max })]
    return whole(`${field}.quantity`, quantity, 1, max)
  })
}
