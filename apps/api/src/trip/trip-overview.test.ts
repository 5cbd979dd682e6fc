import { addDays } from '@mendline/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { newId } from '../id'
import { openCaseDesk, type CaseDesk } from '../testing/case-desk'
import { todayAt } from '../testing/return-desk'
import { dispatched, onSite, tripsAt, type TripDesk } from '../testing/trip-desk'

let desk: CaseDesk
let trips: TripDesk
beforeAll(async () => {
  desk = await openCaseDesk()
  trips = tripsAt(desk)
}, 60_000)
afterAll(() => desk.server.close())

async function ask(document: string, as: User = desk.people.FINANCE) {
  const { data, errors } = await desk.server.execute(document, {}, { as })
  expect(errors).toBeUndefined()
  return data
}

const owing = async (as?: User, mine = false): Promise<string[]> => {
  const data = await ask(`{ tripsWithMissedReports(mine: ${String(mine)}) { id } }`, as)
  return data.tripsWithMissedReports.map(({ id }: { id: string }) => id)
}

describe('trips at a glance', () => {
  it('tell who owes a report, who is away when, and how far each has come', async () => {
    const start = addDays(todayAt(desk), 3)
    const end = addDays(start, 4)
    const { tripId, leader } = await onSite(desk, [start, end])
    const { tripId: planned } = await dispatched(desk)
    const stages = async () => {
      const { trips: all } = await ask(`{ trips(first: 10) { nodes { id stage } } }`)
      const of = (id: string) => all.nodes.find((one: { id: string }) => one.id === id)?.stage
      return [of(tripId), of(planned)]
    }
    expect(await stages()).toEqual(['READY', 'PLANNED'])
    expect(await owing()).toEqual([])

    const away = `{ tripMembersAway(from: "${start}", until: "${start}") { startsOn endsOn technician { name } trip { number } } }`
    expect((await ask(away)).tripMembersAway).toMatchObject([
      {
        startsOn: start,
        endsOn: end,
        technician: { name: '带队工程师' },
        trip: { number: expect.any(String) },
      },
    ])
    // On a trip, nobody is at hand for another.
    const hr = desk.people.HR_ADMIN
    const atHand = async (on: string) => {
      const data = await ask(
        `{ reserve(on: "${on}") { departments { available } }
          technicians(filter: { fit: { from: "${on}", until: "${on}" } }) { totalCount } }`,
        hr,
      )
      return [data.reserve.departments[0].available, data.technicians.totalCount]
    }
    expect(await atHand(addDays(start, -1))).toEqual([1, 1])
    expect(await atHand(start)).toEqual([0, 0])
    const later = addDays(end, 1)
    expect(await ask(`{ tripMembersAway(from: "${later}", until: "${later}") { id } }`)).toEqual({
      tripMembersAway: [],
    })

    const { errors } = await desk.server.execute(
      `{ tripMembersAway(from: "2026-01-01", until: "2028-01-01") { id } }`,
      {},
      { as: hr },
    )
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')

    // The first evening: the day is not over, so that nothing is missed; the next morning it is.
    desk.server.clock.set(`${start}T12:00:00.000Z`)
    expect(await owing()).toEqual([])
    expect(await stages()).toEqual(['ON_SITE', 'PLANNED'])
    desk.server.clock.set(`${addDays(start, 1)}T00:00:00.000Z`)
    expect(await owing()).toEqual([tripId])
    expect(await owing(leader, true)).toEqual([tripId])
    expect(await owing(desk.people.FINANCE, true)).toEqual([])

    await trips.done(leader, 'Report', tripId, {
      draftId: newId(),
      day: start,
      plan: '更换 1 台',
      actual: '更换 1 台',
      unitsPlanned: 1,
      unitsDone: 1,
      minutes: 480,
      writtenAt: desk.server.clock.now(),
    })
    expect(await owing()).toEqual([])
  })

  it('are found by their customer', async () => {
    const found = async (search: string) => {
      const { data } = await desk.server.execute(
        `query ($search: String) { trips(filter: { search: $search }) { totalCount } }`,
        { search },
        { as: desk.people.FINANCE },
      )
      return data.trips.totalCount
    }
    expect(await found('精工')).toBe(2)
    expect(await found('100%')).toBe(0)
  })
})
