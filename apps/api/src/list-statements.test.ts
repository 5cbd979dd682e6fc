import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openCaseDesk, type CaseDesk } from './testing/case-desk'
import { onTheBench, repairRecord } from './testing/return-desk'
import { dispatched, onSite } from './testing/trip-desk'

let desk: CaseDesk
beforeAll(async () => {
  desk = await openCaseDesk()
  for (let n = 0; n < 8; n += 1) await desk.registered({ quantity: 2 })
})
afterAll(() => desk.server.close())
afterEach(() => vi.restoreAllMocks())

/** The relay looks for new events every second, whoever asks for what meanwhile. */
const RELAY = [
  /FROM case_event WHERE position IS NULL/,
  /FROM "case_event" "event" WHERE "event"."position" > /,
]

function isRelay(asked: unknown): boolean {
  const text = typeof asked === 'string' ? asked : (asked as { readonly text?: string }).text
  return RELAY.some((relay) => relay.test(text ?? ''))
}

/** How many statements the database gets to see for this document, the session included, and what came back. */
async function statementsOf(document: string, variables: object, as = desk.people.DOMESTIC_BUSINESS) {
  const cookie = await desk.server.cookieOf(as)
  // The first time something is asked, more may be read once and for all.
  await desk.server.execute(document, { ...variables }, { cookie })
  const query = vi.spyOn(pg.Client.prototype, 'query')
  const { data, errors } = await desk.server.execute(document, { ...variables }, { cookie })
  const statements = query.mock.calls.filter(([asked]) => !isRelay(asked)).length
  query.mockRestore()
  expect(errors).toBeUndefined()
  expect(statements).toBeGreaterThan(0)
  return { data, statements }
}

const PAGE = 'totalCount pageInfo { hasNextPage endCursor } edges { cursor node'
const LISTS: Readonly<Record<string, string>> = {
  tasks: `${PAGE} { id state step waitingFor held dueAt assignee { id name }
    case { id number phase nextDueAt customer { id name contacts { name } } model { id name } } } }`,
  repairCases: `${PAGE} { id number phase nextDueAt customer { id name } model { id code } units { id serial }
    steps { step status dueAt } availableActions { step } } }`,
  caseEvents: `${PAGE} { id kind caseNumber actor { id name } } }`,
  users: `${PAGE} { id name department } }`,
}

describe('What a page asks of the database', () => {
  it.each(Object.keys(LISTS))('is the same for one row of %s and for many', async (list) => {
    const document = `query ($first: Int!) { ${list}(first: $first) { ${LISTS[list] ?? ''} } }`
    const one = await statementsOf(document, { first: 1 })
    const many = await statementsOf(document, { first: 50 })
    expect(one.data[list].edges).toHaveLength(1)
    expect(many.data[list].edges.length).toBeGreaterThan(7)
    expect(many.statements).toBe(one.statements)
  })

  it('is the same for a reserve of one technician and of six', async () => {
    const hr = desk.people.HR_ADMIN
    const day = desk.server.clock.now().slice(0, 10)
    const document = `query ($fit: FitFilter!) {
      technicians(filter: { fit: $fit }, first: 50) { totalCount nodes { name user { name } passport { validUntil }
        skills { level model { code } } visas { country } absences { startsOn } } }
      reserve(on: "${day}") { departments { available } expiring { validUntil technician { name } } }
      technicianAbsences(from: "${day}", until: "${day}") { technician { name } } }`
    const { data: models } = await desk.server.execute('{ productModels { nodes { id } } }', {}, { as: hr })
    const counts: number[] = []
    for (const size of [1, 6]) {
      for (let n = counts.length; n < size; n += 1) {
        const input = {
          name: `技术员${String(n)}`,
          department: 'QUALITY',
          userId: (await desk.server.person({ department: 'QUALITY' })).id,
          passport: { country: 'CN', number: 'E12345678', validUntil: '2027-03-01' },
          skills: [{ modelId: models.productModels.nodes[0].id, level: 'ABLE' }],
          visas: [
            {
              country: 'US',
              entries: 'SINGLE',
              validFrom: '2026-01-01',
              validUntil: '2027-02-01',
              number: null,
            },
          ],
          absences: [{ startsOn: day, endsOn: day, reason: 'LEAVE' }],
        }
        const { data } = await desk.server.execute(
          `mutation ($input: TechnicianSaveInput!) { technicianSave(input: $input) { userErrors { code } } }`,
          { input },
          { as: hr },
        )
        expect(data.technicianSave.userErrors).toEqual([])
      }
      const trip = { from: '2028-01-01', until: '2028-01-02' }
      const { data, statements } = await statementsOf(document, { fit: trip }, hr)
      expect(data.technicians.nodes).toHaveLength(size)
      expect(data.technicianAbsences).toHaveLength(size)
      counts.push(statements)
    }
    expect(counts[1]).toBe(counts[0])
  })

  it('is the same for one trip and for three, with how ready they are, who travels and which owe a report', async () => {
    const day = desk.server.clock.now().slice(0, 10)
    const ask = `${PAGE} { id stage missedReports customer { name } members { technician { name } } cases { number }
      readiness { earliestAt tracks { gaps { step subject } } basis { promises { at } } } } }`
    const document = `query ($first: Int!) { trips(first: $first) { ${ask} }
      tripsWithMissedReports { missedReports members { technician { name } } }
      tripMembersAway(from: "${day}", until: "${day}") { technician { name } trip { place stage } } }`
    await dispatched(desk)
    await onSite(desk)
    const one = await statementsOf(document, { first: 1 })
    await onSite(desk)
    const many = await statementsOf(document, { first: 3 })
    expect(one.data.trips.edges).toHaveLength(1)
    expect(many.data.trips.edges).toHaveLength(3)
    expect(many.data.tripMembersAway).toHaveLength(2)
    expect(many.statements).toBe(one.statements)
  })

  it('is the same for a case of one unit and of five', async () => {
    const document = `query ($id: ID!) { repairCase(id: $id) { id availableActions { step } steps { step status }
      units { id serial openSteps custody } receiptLines { id by { id name } unitId }
      unitDraws { id by { id } } repairRecords { id by { id name } technician { id name } partsUsed { partNumber } } } }`
    const counts: number[] = []
    for (const quantity of [1, 5]) {
      const { id, unitIds } = await onTheBench(desk, quantity)
      for (const unitId of unitIds)
        await desk.done('PRODUCTION_ENGINEERING', 'RepairUnit', id, repairRecord(unitId))
      const { data, statements } = await statementsOf(document, { id })
      expect(data.repairCase.repairRecords).toHaveLength(quantity)
      counts.push(statements)
    }
    expect(counts[1]).toBe(counts[0])
  })
})
