import {
  checkCalibration,
  checkLineReturn,
  fieldError,
  optionalText,
  textOrNull,
  wanted,
  whole,
  type FieldError,
} from '@mendline/domain'
import type { Context } from '../context'
import { chosenLines } from './chosen-lines'
import { commandTrip, waitsForPurchase, type TripPayload, type TripWork } from './trip-command'
import { LineIssue, LineReturn, TripLine } from './trip-goods.entity'
import type {
  LineIssueInput,
  TripConfirmReturnInput,
  TripIssueInput,
  TripReportShortageInput,
  TripReturnLinesInput,
} from './trip-store.inputs'

/** W5.5.2: MATERIALS issues lines, in one go or in several; what the store has goes before what is still bought. */
export function issueMaterials(context: Context, input: TripIssueInput): Promise<TripPayload> {
  return commandTrip(
    context,
    input,
    { step: 'issue-materials', meanwhile: waitsForPurchase },
    async (work) => {
      const { chosen, errors } = chosenLines(work, 'issue-materials', input.lines, true)
      if (errors.length > 0) return errors
      return issue(work, chosen, 'issue-materials')
    },
  )
}

/** W5.5.5: tools are drawn for the trip; one that must be calibrated and is not until the trip ends is not. */
export function drawTools(context: Context, input: TripIssueInput): Promise<TripPayload> {
  return commandTrip(context, input, { step: 'draw-tools' }, async (work) => {
    const { chosen, errors } = chosenLines(work, 'draw-tools', input.lines)
    const unfit = chosen.flatMap(({ line, at }) => checkCalibration(line, work.trip.endsOn, `${at}.lineId`))
    if (errors.length + unfit.length > 0) return [...errors, ...unfit]
    return issue(work, chosen, 'draw-tools')
  })
}

async function issue(
  work: TripWork,
  chosen: ReturnType<typeof chosenLines<LineIssueInput>>['chosen'],
  step: 'issue-materials' | 'draw-tools',
): Promise<readonly FieldError[]> {
  const errors: FieldError[] = []
  for (const { entry, line, at } of chosen) {
    const { quantity, condition = null } = entry
    const substitute = textOrNull(entry.substitute)
    const open = wanted(line) - line.issued
    const wrong = [
      ...whole(`${at}.quantity`, quantity, 1, 100_000),
      ...optionalText(`${at}.substitute`, substitute, 80),
    ]
    if (wrong.length === 0 && quantity > open)
      wrong.push(fieldError('ISSUED_TOO_MANY', `${at}.quantity`, { open, unit: line.unit }))
    errors.push(...wrong)
    if (wrong.length > 0) continue
    await work.add(LineIssue, { lineId: line.id, quantity, substitute, condition })
    await work.manager.update(TripLine, line.id, { issued: line.issued + quantity })
    // Nothing is left to be issued when what is still bought comes.
    if (quantity === open) work.complete(step, line.id, waitsForPurchase)
  }
  return errors
}

/** W5.5.6: the store found short what was to be issued; engineering demands it then. */
export function reportShortage(context: Context, input: TripReportShortageInput): Promise<TripPayload> {
  return commandTrip(context, input, { step: 'issue-materials' }, async (work) => {
    const { chosen, errors } = chosenLines(work, 'issue-materials', input.lines)
    if (errors.length > 0) return errors
    return (
      await Promise.all(
        chosen.map(async ({ entry, line, at }) => {
          const open = wanted(line) - line.issued
          const wrong = whole(`${at}.quantity`, entry.quantity, 1, open)
          if (wrong.length > 0) return wrong
          await work.manager.update(TripLine, line.id, { shortQuantity: line.shortQuantity + entry.quantity })
          if (line.shortQuantity > 0) work.refuse('request-purchase', line.id)
          return []
        }),
      )
    ).flat()
  })
}

/** W5.8 C: what became of tools and materials, as engineering says; MATERIALS confirms it. */
export function returnLines(context: Context, input: TripReturnLinesInput): Promise<TripPayload> {
  return commandTrip(context, input, { step: 'return-tools', command: 'tripReturnLines' }, async (work) => {
    const { chosen, errors } = chosenLines(work, 'return-tools', input.lines)
    if (errors.length > 0) return errors
    const wrong: FieldError[] = []
    for (const { entry, line, at } of chosen) {
      const values = {
        ...entry,
        explanation: textOrNull(entry.explanation),
        condition: entry.condition ?? null,
      }
      wrong.push(...checkLineReturn(values, line, at))
      if (wrong.length > 0) continue
      await work.add(LineReturn, {
        ...values,
        confirmedAt: null,
        confirmedById: null,
        sentBack: null,
      })
      await work.manager.update(TripLine, line.id, { accounted: true })
    }
    return wrong
  })
}

/** W5.8 C: MATERIALS counted it and confirms what engineering said. */
export function confirmReturn(context: Context, input: TripConfirmReturnInput): Promise<TripPayload> {
  const rule = { step: 'return-tools', command: 'tripConfirmReturn' } as const
  return commandTrip(context, input, rule, async (work) => {
    const entries = [...new Set(input.lineIds)].map((lineId) => ({ lineId }))
    const { chosen, errors } = chosenLines(work, 'return-tools', entries)
    if (errors.length > 0) return errors
    const sentBack = textOrNull(input.sentBack)
    const long = optionalText('sentBack', sentBack, 500)
    if (long.length > 0) return long
    const told = await work.manager.find(LineReturn, {
      where: { tripId: work.trip.id },
      order: { id: 'ASC' },
    })
    const wrong: FieldError[] = []
    for (const [i, { line }] of chosen.entries()) {
      const newest = told.findLast(({ lineId }) => lineId === line.id)
      if (newest === undefined || !line.accounted) {
        wrong.push(fieldError('RETURN_NOT_TOLD', `lineIds.${String(i)}`, { name: line.name }))
        continue
      }
      if (sentBack !== null) {
        await work.manager.update(LineReturn, newest.id, { sentBack })
        await work.manager.update(TripLine, line.id, { accounted: false })
        continue
      }
      const confirmed = { confirmedAt: work.now, confirmedById: work.viewer.id }
      await work.manager.update(LineReturn, newest.id, confirmed)
      work.complete('return-tools', line.id)
    }
    return wrong
  })
}
