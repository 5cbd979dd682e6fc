import { addDays, dayNumberOf, localDateOf } from '@mendline/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCaseDesk, type CaseDesk } from '../testing/case-desk'
import { todayAt } from '../testing/return-desk'
import { dispatched, onSite, technicianOf, tripsAt, type TripDesk } from '../testing/trip-desk'

let desk: CaseDesk
let trips: TripDesk
beforeAll(async () => {
  desk = await openCaseDesk()
  trips = tripsAt(desk)
}, 60_000)
afterAll(() => desk.server.close())

interface SeenGap {
  step: string
  subject: string | null
  owner: string
  status: string
  estimatedAt: string
  expectedAt: string | null
}

interface SeenReadiness {
  complete: boolean
  late: boolean
  earliestAt: string
  tracks: { track: string; total: number; settled: number; gaps: SeenGap[] }[]
  chain: SeenGap[]
  basis: { steps: { step: string }[]; promises: { lineId: string; at: string }[]; hours: object[] }
}

const GAP = 'step subject owner status estimatedAt expectedAt'

async function readinessOf(tripId: string): Promise<SeenReadiness> {
  const { data, errors } = await desk.server.execute(
    `query ($id: ID!) { trip(id: $id) { readiness { complete late earliestAt
      tracks { track total settled gaps { ${GAP} } } chain { ${GAP} }
      basis { steps { step status held } promises { lineId at } hours { from to } holidays { date } times { step } timeZone } } } }`,
    { id: tripId },
    { as: desk.people.FINANCE },
  )
  expect(errors).toBeUndefined()
  return data.trip.readiness
}

const PE = 'PRODUCTION_ENGINEERING'
const trackOf = ({ tracks }: SeenReadiness, track: string) => tracks.find((one) => one.track === track)

describe('the readiness of a trip', () => {
  it('names what is open on its six tracks, who owes it, and moves with the day promised for a purchase', async () => {
    const { seen, tripId } = await dispatched(desk)
    expect((await readinessOf(tripId)).tracks.map(({ track }) => track)).toEqual([
      'PEOPLE',
      'PAPERS',
      'MATERIALS',
      'TOOLS',
      'SHIPMENTS',
      'PLAN',
    ])
    await desk.done(PE, 'AnalyseCause', seen.id, { causeCode: 'COMPONENT', finding: '背光驱动老化' })
    const { id } = await technicianOf(desk, '王工')
    const startsOn = addDays(todayAt(desk), 20)
    await trips.done(PE, 'NominateTeam', tripId, {
      startsOn,
      endsOn: addDays(startsOn, 3),
      technicianIds: [id],
      leaderId: id,
    })
    const { lines } = await trips.done(PE, 'ListMaterials', tripId, {
      lines: [
        { name: '背光驱动板', quantity: 4, unit: 'pcs', source: 'COMPANY', shortQuantity: 4 },
        { name: '无尘布', quantity: 1, unit: 'pcs', source: 'CUSTOMER' },
      ],
    })
    const lineId = lines[0]?.id ?? ''
    await trips.done(PE, 'RequestPurchase', tripId, {
      lines: [{ lineId, neededBy: addDays(startsOn, -3) }],
    })
    const before = await readinessOf(tripId)
    expect(before).toMatchObject({ complete: false, late: false })
    expect(trackOf(before, 'PEOPLE')).toMatchObject({ total: 1, settled: 1, gaps: [] })
    expect(trackOf(before, 'PAPERS')).toMatchObject({ total: 0 })
    expect(trackOf(before, 'MATERIALS')?.gaps).toContainEqual(
      expect.objectContaining({
        step: 'purchase',
        subject: '背光驱动板',
        owner: 'MATERIALS',
        status: 'READY',
      }),
    )
    expect(before.basis.promises).toEqual([])
    expect(before.basis.hours.length).toBeGreaterThan(0)
    // What is settled has no part in the date.
    expect(before.basis.steps.map(({ step }) => step)).not.toContain('nominate-team')

    const { demands } = await trips.see(tripId)
    const late = addDays(startsOn, 10)
    await trips.done('MATERIALS', 'PromisePurchase', tripId, { demandId: demands[0]?.id, expectedOn: late })
    const after = await readinessOf(tripId)
    expect(after.late).toBe(true)
    expect(after.basis.promises).toMatchObject([{ lineId }])
    expect(after.chain.map(({ step }) => step)).toContain('purchase')
    const [purchase] = after.chain
    expect(localDateOf(purchase?.expectedAt ?? '', 'Asia/Shanghai')).toBe(late)
    const leaves = localDateOf(after.earliestAt, 'Asia/Shanghai')
    // Issued, checked and released after it came.
    expect(dayNumberOf(leaves)).toBeGreaterThan(dayNumberOf(late))

    await trips.done('MATERIALS', 'ReceivePurchase', tripId, {
      demandId: demands[0]?.id,
      quantity: 4,
      receivedOn: todayAt(desk),
    })
    const came = await readinessOf(tripId)
    expect(came.late).toBe(false)
    expect(came.basis.promises).toEqual([])
    expect(came.earliestAt < after.earliestAt).toBe(true)
  })

  it('is complete once the departure can be confirmed', async () => {
    const { tripId } = await onSite(desk)
    const readiness = await readinessOf(tripId)
    expect(readiness).toMatchObject({ complete: true, late: false, chain: [], basis: { promises: [] } })
    expect(readiness.tracks.every(({ total, settled }) => total === settled)).toBe(true)
  })
})
