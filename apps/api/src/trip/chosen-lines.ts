import { fieldError, type FieldError, type StepId } from '@mendline/domain'
import { waitsForPurchase, type TripWork } from './trip-command'
import type { TripLine } from './trip-goods.entity'

/** A line an entry of a form is about, with the place of the entry. */
export interface ChosenLine<T> {
  readonly entry: T
  readonly line: TripLine
  /** The path of the entry in the input. */
  readonly at: string
}

/** The lines some entries name: each of this trip, once, and none but with the step ready for it. */
export function chosenLines<T extends { readonly lineId: string }>(
  work: TripWork,
  step: StepId,
  entries: readonly T[],
  meanwhile = false,
): { readonly chosen: readonly ChosenLine<T>[]; readonly errors: readonly FieldError[] } {
  if (entries.length === 0) return { chosen: [], errors: [fieldError('NOTHING_CHOSEN', 'lines')] }
  const byId = new Map(work.lines.map((line) => [line.id, line]))
  const seen = new Set<string>()
  const chosen: ChosenLine<T>[] = []
  const errors = entries.flatMap((entry, i): FieldError[] => {
    const at = `lines.${String(i)}`
    const line = byId.get(entry.lineId)
    if (line === undefined) return [fieldError('LINE_NOT_OF_TRIP', `${at}.lineId`)]
    if (seen.has(line.id)) return [fieldError('DUPLICATE', `${at}.lineId`, { value: line.name })]
    seen.add(line.id)
    chosen.push({ entry, line, at })
    const ready = work
      .statesOf(step, line.id)
      .some((state) => state.status === 'READY' || (meanwhile && waitsForPurchase(state)))
    return ready ? [] : [fieldError('LINE_NOT_READY', `${at}.lineId`, { name: line.name })]
  })
  return { chosen, errors }
}
