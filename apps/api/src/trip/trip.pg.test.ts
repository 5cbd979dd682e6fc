import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../id'
import { openCaseDesk, statusOf, type CaseDesk } from '../testing/case-desk'
import { dispatched, onSite, technicianOf, tripsAt, type TripDesk } from '../testing/trip-desk'

let desk: CaseDesk
let trips: TripDesk
beforeAll(async () => {
  desk = await openCaseDesk()
  trips = tripsAt(desk)
}, 60_000)
afterAll(() => desk.server.close())

const PE = 'PRODUCTION_ENGINEERING'
const analysed = async () => {
  const made = await dispatched(desk)
  await desk.done(PE, 'AnalyseCause', made.seen.id, { causeCode: 'COMPONENT', finding: '老化' })
  return made
}
const run = async (mutation: string, input: object, as = desk.people.PRODUCTION_ENGINEERING) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const { data, errors } = await desk.server.execute(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`,
    { input },
    { as },
  )
  const codes: string[] = data?.[mutation]?.userErrors.map(({ code }: { code: string }) => code) ?? []
  return errors?.[0]?.extensions['code'] ?? codes.join()
}

describe('trips at once, on a server', () => {
  it('never have the same technician on the same day: the database refuses the second', async () => {
    const lead = await technicianOf(desk, '抢手工程师')
    const made = [await analysed(), await analysed(), await analysed()]
    const days = { startsOn: '2026-08-03', endsOn: '2026-08-07' }
    const answers = await Promise.all(
      made.map(({ tripId }) =>
        run('tripNominateTeam', { tripId, ...days, technicianIds: [lead.id], leaderId: lead.id }),
      ),
    )
    expect(answers.filter((answer) => answer === '')).toHaveLength(1)
    for (const answer of answers)
      expect(['', 'TECHNICIAN_ON_OTHER_TRIP', 'TECHNICIAN_UNFIT']).toContain(answer)
    const rows = await desk.server.db.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM trip_member WHERE technician_id = $1 AND released_at IS NULL`,
      [lead.id],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  it('issue no more of a line than it asks for, whoever issues', async () => {
    const { seen, tripId } = await analysed()
    const { lines } = await trips.done(PE, 'ListMaterials', tripId, {
      lines: [{ name: '驱动板', quantity: 3, unit: 'pcs', source: 'COMPANY' }],
    })
    const input = { tripId, lines: [{ lineId: lines[0]?.id, quantity: 2 }] }
    const answers = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const { data } = await desk.server.execute(
          `mutation ($input: TripIssueInput!) { tripIssueMaterials(input: $input) { userErrors { code } } }`,
          { input },
          { as: desk.people.MATERIALS },
        )
        return data.tripIssueMaterials.userErrors.length === 0
      }),
    )
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect((await trips.see(tripId)).lines[0]?.issued).toBe(2)
    expect(statusOf(await desk.see(seen.id), 'issue-materials')).toBe('READY')
  })

  it('keep one report of a day, however often its draft is sent', async () => {
    const { tripId, leader } = await onSite(desk)
    const draft = {
      tripId,
      draftId: newId(),
      day: desk.server.clock.now().slice(0, 10),
      plan: '更换',
      actual: '完成',
      unitsPlanned: 1,
      unitsDone: 1,
      minutes: 60,
      writtenAt: desk.server.clock.now(),
    }
    const answers = await Promise.all(Array.from({ length: 6 }, () => run('tripReport', draft, leader)))
    expect(answers).toEqual(['', '', '', '', '', ''])
    const others = await Promise.all(
      Array.from({ length: 3 }, () => run('tripReport', { ...draft, draftId: newId() }, leader)),
    )
    expect(others).toEqual(['REPORT_EXISTS', 'REPORT_EXISTS', 'REPORT_EXISTS'])
    expect((await trips.see(tripId)).reports).toHaveLength(1)
  })

  it('and their cases move on together, whatever is recorded on either side at the same time', async () => {
    const { seen, tripId } = await analysed()
    const work = [
      run('repairCaseReleaseWorkPlan', { caseId: seen.id, steps: '1', safety: '2', acceptance: '3' }),
      desk.server.execute(
        `mutation ($input: TripLinesInput!) { tripListMaterials(input: $input) { userErrors { code } } }`,
        { input: { tripId, lines: [{ name: '线缆', quantity: 1, unit: 'pcs', source: 'CUSTOMER' }] } },
        { as: desk.people.PRODUCTION_ENGINEERING },
      ),
    ]
    await Promise.all(work)
    const after = await desk.see(seen.id)
    expect(statusOf(after, 'plan-work')).toBe('DONE')
    expect(statusOf(after, 'list-materials')).toBe('DONE')
    expect(statusOf(after, 'list-tools')).toBe('READY')
    // A record of the trip is told at the place of the fact it led to; the facts themselves have one each.
    const rows = await desk.server.db.query<{ n: boolean }[]>(
      `SELECT count(DISTINCT seq)::int = count(*)::int AS n FROM case_event
        WHERE case_id = $1 AND kind = 'FACT_RECORDED' AND fact <> 'TripLine'`,
      [seen.id],
    )
    expect(rows).toEqual([{ n: true }])
  })
})
