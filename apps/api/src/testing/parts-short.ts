import { addDays } from '@mendline/domain'
import type { CaseDesk } from './case-desk'
import { onTheBench, todayAt } from './return-desk'

const PE = 'PRODUCTION_ENGINEERING'

/** A case at the bench for which engineering asked for five capacitors and a chip. */
export async function partsAsked(desk: CaseDesk) {
  const { id } = await onTheBench(desk, 1)
  const { partsLines } = await desk.done(PE, 'RequestParts', id, {
    lines: [
      { partNumber: 'CAP-470', name: '电解电容', quantity: 5 },
      { partNumber: 'IC-9', name: '驱动芯片', quantity: 1 },
    ],
  })
  const [capacitors = '', chips = ''] = partsLines.map((line: { id: string }) => line.id)
  return { id, capacitors, chips }
}

/** The same with three capacitors short, and demanded. */
export async function partsDemanded(desk: CaseDesk) {
  const found = await partsAsked(desk)
  const { id, capacitors } = found
  await desk.done('MATERIALS', 'ReportPartsShortage', id, { lines: [{ lineId: capacitors, quantity: 3 }] })
  await desk.done(PE, 'RequestPartsPurchase', id, {
    lines: [{ lineId: capacitors, neededBy: addDays(todayAt(desk), 7) }],
  })
  return { ...found, demandId: (await demandsOf(desk, id))[0]?.id ?? '' }
}

interface Demand {
  readonly id: string
  readonly number: string
  readonly quantity: number
  readonly received: number
  readonly expectedOn: string | null
}
export const demandsOf = async (desk: CaseDesk, id: string): Promise<readonly Demand[]> =>
  (await desk.see(id, 'partsDemands { id number quantity received expectedOn }')).partsDemands
