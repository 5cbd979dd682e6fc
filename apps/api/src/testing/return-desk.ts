import { expect } from 'vitest'
import type { CaseDesk, SeenCase } from './case-desk'

/** Where the work of a return stands, for tests that begin in the middle of it. */
export interface Bench {
  readonly id: string
  readonly unitIds: readonly string[]
}

/** Today in the tests' clock, as a day. */
export const todayAt = (desk: CaseDesk): string => desk.server.clock.now().slice(0, 10)

/** One entry per unit with the same values. */
export const forEach = (unitIds: readonly string[], values: object = {}) =>
  unitIds.map((unitId) => ({ unitId, ...values }))

/** A case of a domestic customer whose return is applied for. */
export async function applied(
  desk: CaseDesk,
  values: Parameters<CaseDesk['returning']>[0] = {},
): Promise<SeenCase> {
  const { id } = await desk.returning(values)
  return desk.done('DOMESTIC_BUSINESS', 'ApplyReturn', id, { defects: '黑屏' })
}

/** The same, handed in to the warehouse. */
export async function handedIn(
  desk: CaseDesk,
  values: Parameters<CaseDesk['returning']>[0] = {},
): Promise<SeenCase> {
  const { id } = await applied(desk, values)
  return desk.done('DOMESTIC_BUSINESS', 'DeliverToWarehouse', id, { deliveredOn: todayAt(desk) })
}

/** Draws units, with nothing inspected, tested on the line or asked for: they can be repaired. */
export async function draw(desk: CaseDesk, id: string, unitIds: readonly string[]): Promise<SeenCase> {
  await desk.done('PRODUCTION_ENGINEERING', 'DrawUnits', id, { unitIds })
  await desk.done('PRODUCTION_ENGINEERING', 'DecideInspection', id, { needed: false })
  await desk.done('PRODUCTION_ENGINEERING', 'DecideOnlineTest', id, { needed: false, reason: '单台' })
  return desk.done('PRODUCTION_ENGINEERING', 'RequestParts', id, { noneNeeded: true })
}

/** A case with so many units ready to be repaired; their serial numbers are its id with -0, -1 … */
export async function onTheBench(desk: CaseDesk, quantity: number): Promise<Bench> {
  const { id, units } = await handedIn(desk, { quantity })
  const unitIds = units.map((unit) => unit.id)
  const lines = unitIds.map((unitId, i) => ({ unitId, outcome: 'RECEIVED', serial: `${id}-${String(i)}` }))
  await desk.done('MATERIALS', 'ReceiveUnits', id, { lines })
  const drawn = await draw(desk, id, unitIds)
  expect(drawn.units.map((unit) => unit.openSteps)).toEqual(unitIds.map(() => ['repair-units']))
  return { id, unitIds }
}

/** A repair record as it is entered. */
export const repairRecord = (unitId: string | undefined, values: object = {}) => ({
  unitId,
  faultSeen: '背光不亮',
  causeCode: 'COMPONENT',
  action: '更换背光驱动电容',
  minutes: 45,
  result: 'REPAIRED',
  ...values,
})
