import type { Context } from '../context'
import { demandLines, expedite, promise, receive, type Purchased } from '../purchase/record-purchase'
import { chosenLines } from './chosen-lines'
import { commandTrip, waitsForDemand, type TripPayload, type TripRule, type TripWork } from './trip-command'
import type {
  TripExpeditePurchaseInput,
  TripPromisePurchaseInput,
  TripReceivePurchaseInput,
  TripRequestPurchaseInput,
} from './trip-purchases.inputs'

const of = ({ trip }: TripWork): Purchased => ({ tripId: trip.id, caseId: null })

/** W5.5.6: a demand for each line that is short, for what was not demanded before. */
export function requestPurchase(context: Context, input: TripRequestPurchaseInput): Promise<TripPayload> {
  return commandTrip(context, input, { step: 'request-purchase' }, async (work) => {
    const { chosen, errors } = chosenLines(work, 'request-purchase', input.lines)
    if (errors.length > 0) return errors
    for (const { line } of chosen) work.complete('request-purchase', line.id)
    const lines = chosen.map(({ entry, line, at }) => ({
      ...entry,
      line: { lineId: line.id, partsLineId: null },
      short: line.shortQuantity,
      at,
    }))
    return demandLines(work, of(work), work.trip.number, lines)
  })
}

/** What is bought of a line is followed also while more of it is to be demanded. */
const BOUGHT = { step: 'purchase', meanwhile: waitsForDemand } as const satisfies TripRule

/** W5.5.6: the day a demand is promised for; every change is kept, with its reason. */
export function promisePurchase(context: Context, input: TripPromisePurchaseInput): Promise<TripPayload> {
  return commandTrip(context, input, BOUGHT, (work) => promise(work, of(work), input))
}

/** W5.5.6: the front office or engineering urges a late demand on. */
export function expeditePurchase(context: Context, input: TripExpeditePurchaseInput): Promise<TripPayload> {
  const rule = { ...BOUGHT, command: 'tripExpeditePurchase' } as const
  return commandTrip(context, input, rule, (work) => expedite(work, of(work), input))
}

/** W5.5.6: goods of a demand arrived; the last of them settles the line. */
export function receivePurchase(context: Context, input: TripReceivePurchaseInput): Promise<TripPayload> {
  return commandTrip(context, input, BOUGHT, (work) =>
    receive(work, of(work), input, (lineId) => {
      work.complete('purchase', lineId)
    }),
  )
}
