import { requiredText, SHORT_TEXT } from '../checks'
import { fieldError, type FieldError } from '../errors'

/**
 * One line of the list of causes (W5.7): a group (no parent) or, below it, a code that a repair record and an 8D report
 * may name. `code` never changes, so that what was recorded under it keeps its meaning.
 */
export interface CauseCode {
  readonly id: string
  readonly code: string
  readonly parentId: string | null
  readonly nameZh: string
  readonly nameEn: string
  readonly position: number
  readonly retired: boolean
}

/** A line as entered. */
export interface CauseCodeDraft {
  readonly code: string
  readonly parentId: string | null
  readonly nameZh: string
  readonly nameEn: string
}

/** The most lines the list holds: it is read whole wherever a cause is chosen. */
export const MAX_CAUSE_CODES = 500
export const MAX_CAUSE_CODE = 40

const CODE = /^[A-Z][A-Z0-9_-]*$/

/** A code as it is kept: small letters are as good as capitals. */
export const cleanCauseCode = (code: string): string => code.trim().toUpperCase()

/** What is wrong with a new line, given those there are. */
export function checkNewCauseCode(draft: CauseCodeDraft, others: readonly CauseCode[]): FieldError[] {
  const code = cleanCauseCode(draft.code)
  const missing = requiredText('code', code, MAX_CAUSE_CODE)
  return [
    ...(others.length >= MAX_CAUSE_CODES ? [fieldError('TOO_MANY', '', { max: MAX_CAUSE_CODES })] : []),
    ...missing,
    ...(missing.length > 0 || CODE.test(code) ? [] : [fieldError('NOT_A_CODE', 'code')]),
    ...(others.some((other) => other.code === code)
      ? [fieldError('ALREADY_EXISTS', 'code', { value: code })]
      : []),
    ...checkParent(draft.parentId, others),
    ...checkNames(draft, draft.parentId, others),
  ]
}

/** What is wrong with a line as it shall be: a code may go to another group, a group stays one. */
export function checkChangedCauseCode(
  line: CauseCode,
  draft: Omit<CauseCodeDraft, 'code'>,
  all: readonly CauseCode[],
): FieldError[] {
  const others = all.filter((other) => other.id !== line.id)
  const level =
    (line.parentId === null) === (draft.parentId === null)
      ? checkParent(draft.parentId, others)
      : [fieldError('LEVEL_FIXED', 'parentId')]
  return [...level, ...checkNames(draft, draft.parentId, others)]
}

/** The list has two levels: what stands below a group has nothing below it. */
function checkParent(parentId: string | null, others: readonly CauseCode[]): FieldError[] {
  if (parentId === null) return []
  const parent = others.find((other) => other.id === parentId)
  if (parent === undefined) return [fieldError('NOT_FOUND', 'parentId')]
  return parent.parentId === null ? [] : [fieldError('NOT_A_GROUP', 'parentId')]
}

/** Two lines of one group (or two groups) called alike could not be told apart in either language. */
function checkNames(
  draft: Pick<CauseCodeDraft, 'nameZh' | 'nameEn'>,
  parentId: string | null,
  others: readonly CauseCode[],
): FieldError[] {
  const siblings = others.filter((other) => other.parentId === parentId)
  return (['nameZh', 'nameEn'] as const).flatMap((field) => {
    const name = draft[field].trim()
    const taken = siblings.some((other) => other[field].toLowerCase() === name.toLowerCase())
    return [
      ...requiredText(field, name, SHORT_TEXT),
      ...(name !== '' && taken ? [fieldError('ALREADY_EXISTS', field, { value: name })] : []),
    ]
  })
}

/** What keeps a cause from being named in something new: unknown, a group, or retired with its group or alone. */
export function checkCauseChosen(field: string, code: string, all: readonly CauseCode[]): FieldError[] {
  const line = all.find((other) => other.code === code)
  if (line === undefined || line.parentId === null) return [fieldError('NOT_FOUND', field)]
  return isCauseInUse(line, all) ? [] : [fieldError('CAUSE_RETIRED', field, { value: code })]
}

/** Whether a line is offered: neither it nor its group is retired. */
export function isCauseInUse(line: CauseCode, all: readonly CauseCode[]): boolean {
  const group = all.find((other) => other.id === line.parentId)
  return !line.retired && group?.retired !== true
}
