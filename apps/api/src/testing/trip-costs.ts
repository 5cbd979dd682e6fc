import { expect } from 'vitest'
import { newId } from '../id'
import { uploadedFile } from './agent-desk'
import { statusOf, type CaseDesk, type SeenCase } from './case-desk'
import { todayAt } from './return-desk'
import { costLine } from './settlement-desk'
import { onSite, tripsAt } from './trip-desk'

/** A trip for a case of three units and one of two, worked on and back, with a flight of 100.01 in all. */
export async function backFromTwo(desk: CaseDesk): Promise<[SeenCase, SeenCase]> {
  const trips = tripsAt(desk)
  const { seen, joined, tripId, leader, line } = await onSite(desk, undefined, { quantity: 3, joining: [2] })
  const [second = seen] = joined
  const today = todayAt(desk)
  await trips.done('HR_ADMIN', 'BookTravel', tripId, {
    bookings: [
      {
        kind: 'FLIGHT',
        title: 'MU589',
        startsAt: `${today}T00:00:00.000Z`,
        endsAt: `${today}T02:00:00.000Z`,
        amount: '100.01',
        currency: 'CNY',
      },
    ],
  })
  await trips.done(leader, 'Report', tripId, {
    draftId: newId(),
    day: today,
    plan: '更换 5 台',
    actual: '更换 5 台',
    unitsPlanned: 5,
    unitsDone: 5,
    minutes: 480,
    writtenAt: desk.server.clock.now(),
  })
  for (const { id, units } of [seen, second])
    for (const unit of units)
      await desk.done('PRODUCTION_ENGINEERING', 'RepairOnSite', id, {
        unitId: unit.id,
        faultSeen: '背光不亮',
        causeCode: 'COMPONENT',
        action: '更换',
        minutes: 60,
        result: 'REPAIRED',
      })
  await trips.done(leader, 'DeclareEnd', tripId)
  await trips.done(leader, 'SignOff', tripId, {
    outcome: 'SIGNED',
    signedOn: today,
    signedBy: '陈经理',
    tested: '连续点亮 2 小时',
    attachmentIds: [await uploadedFile(desk, seen.id)],
  })
  await trips.done('PRODUCTION_ENGINEERING', 'ReturnLines', tripId, {
    lines: [{ lineId: line, back: 0, consumed: 1 }],
  })
  await trips.done('MATERIALS', 'ConfirmReturn', tripId, { lineIds: [line] })
  expect(statusOf(await desk.see(second.id), 'declare-costs')).toBe('READY')
  return [seen, second]
}

/** What HR declares of the flight in one of the cases. */
export const flightEntered = (desk: CaseDesk, unitPrice: string, sourceId: string, values: object = {}) => ({
  department: 'HR_ADMIN',
  items: [
    costLine({ category: 'AIR', description: 'MU589', unitPrice, incurredOn: todayAt(desk), sourceId }),
  ],
  ...values,
})
