import {
  checkPartsShortage,
  conditions,
  fieldError,
  mayComplete,
  optionalText,
  textOrNull,
  type FieldError,
  type StepId,
} from '@mendline/domain'
import type { Context } from '../context'
import { commandCase, type CaseWork, type RepairCasePayload } from '../repair-case/case-command'
import { PartsShortage, type PartsLine } from '../repair-case/return-repair.entity'
import { StepCompletion } from '../trip/dispatch-case.entity'
import { teamsOf } from '../trip/trip-rights'
import type {
  RepairCaseExpeditePartsInput,
  RepairCasePromisePartsInput,
  RepairCaseReceiveBoughtPartsInput,
  RepairCaseReportPartsShortageInput,
  RepairCaseRequestPartsPurchaseInput,
} from './parts-purchase.inputs'
import { demandLines, expedite, promise, receive, type Purchased } from './record-purchase'

type Payload = Promise<RepairCasePayload>

const of = ({ rows }: CaseWork): Purchased => ({ tripId: null, caseId: rows.repairCase.id })

const complete = (work: CaseWork, step: StepId, subjectId: string) =>
  work.record(StepCompletion, { step, subjectId, refused: false })

/** W5.4.5: the store found short what was to be issued; engineering demands it then. */
export function reportPartsShortage(context: Context, input: RepairCaseReportPartsShortageInput): Payload {
  return commandCase(context, input, { step: 'issue-parts' }, (work) => {
    const note = textOrNull(input.note)
    for (const { lineId, quantity } of input.lines) work.record(PartsShortage, { lineId, quantity, note })
    const wrong = checkPartsShortage(work.facts, input.lines)
    if (wrong.length > 0) return wrong
    return [...chosenParts(work, 'issue-parts', input.lines).errors, ...optionalText('note', note)]
  })
}

/** W5.5.6: a demand for each line of the parts list that is short, for what was not demanded before. */
export function requestPartsPurchase(context: Context, input: RepairCaseRequestPartsPurchaseInput): Payload {
  return commandCase(context, input, { step: 'request-parts-purchase' }, async (work) => {
    const { chosen, errors } = chosenParts(work, 'request-parts-purchase', input.lines)
    if (errors.length > 0) return errors
    for (const { line } of chosen) complete(work, 'request-parts-purchase', line.id)
    const lines = chosen.map(({ entry, line, at }) => ({
      ...entry,
      line: { lineId: null, partsLineId: line.id },
      short: conditions.partsShort(work.facts, line.id),
      at,
    }))
    return demandLines(work, of(work), work.rows.repairCase.number, lines)
  })
}

/** W5.5.6: the day parts are promised for; every change is kept, with its reason. */
export function promiseParts(context: Context, input: RepairCasePromisePartsInput): Payload {
  return commandCase(context, input, { step: 'purchase-parts' }, (work) => promise(work, of(work), input))
}

/** W5.5.6: whoever waits for parts urges them on. */
export function expediteParts(context: Context, input: RepairCaseExpeditePartsInput): Payload {
  const teams = teamsOf('repairCaseExpediteParts', 'MATERIALS')
  const rule = {
    step: 'purchase-parts',
    may: (viewer: CaseWork['viewer']) =>
      teams.some((owner) => mayComplete(viewer, { owner, performer: 'MEMBER' }) === 'ALLOWED'),
  } as const
  return commandCase(context, input, rule, (work) => expedite(work, of(work), input))
}

/** W5.5.6: bought parts arrived; the last of them settles the line, which the store can issue then. */
export function receiveBoughtParts(context: Context, input: RepairCaseReceiveBoughtPartsInput): Payload {
  return commandCase(context, input, { step: 'purchase-parts' }, (work) =>
    receive(work, of(work), input, (lineId) => {
      complete(work, 'purchase-parts', lineId)
    }),
  )
}

interface ChosenPart<T> {
  readonly entry: T
  readonly line: PartsLine
  readonly at: string
}

/** The lines some entries name: each of the case, once, and none but with the step ready for it. */
function chosenParts<T extends { readonly lineId: string }>(
  work: CaseWork,
  step: StepId,
  entries: readonly T[],
): { readonly chosen: readonly ChosenPart<T>[]; readonly errors: readonly FieldError[] } {
  if (entries.length === 0) return { chosen: [], errors: [fieldError('NOTHING_CHOSEN', 'lines')] }
  const seen = new Set<string>()
  const chosen: ChosenPart<T>[] = []
  const errors = entries.flatMap((entry, i): FieldError[] => {
    const at = `lines.${String(i)}`
    const line = work.rows.partsLines.find(({ id }) => id === entry.lineId)
    if (line === undefined) return [fieldError('NOT_FOUND', `${at}.lineId`)]
    if (seen.has(line.id)) return [fieldError('DUPLICATE', `${at}.lineId`, { value: line.partNumber })]
    seen.add(line.id)
    chosen.push({ entry, line, at })
    const ready = work.states.some(
      (state) => state.step === step && state.subjectId === line.id && state.status === 'READY',
    )
    return ready ? [] : [fieldError('LINE_NOT_READY', `${at}.lineId`, { name: line.name })]
  })
  return { chosen, errors }
}
