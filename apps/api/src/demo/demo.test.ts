import { join } from 'node:path'
import { RECEIVABLE_AGES } from '@mendline/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AttachmentFiles } from '../attachment/attachment-files'
import { User } from '../auth/user.entity'
import { RepairCase } from '../repair-case/repair-case.entity'
import { createSchema } from '../schema'
import { Task } from '../task/task.entity'
import { startTestServer, type TestServer } from '../testing/test-server'
import { DEMO_PRICES, DEMO_RATES } from './catalogue'
import { CHOSEN_CASES } from './chosen'
import { DEMO_TECHNICIANS } from './technicians'
import { addDemoPeople, isEmpty, playDemoStory } from './demo'

const CASES = CHOSEN_CASES.length + 2

let server: TestServer

/** The story is played once: it is long. */
beforeAll(async () => {
  server = await startTestServer()
  expect(await isEmpty(server.db)).toBe(true)
  const files = new AttachmentFiles(join(server.env.dataDir, 'attachments'), 1_000_000)
  const now = server.clock.now()
  await addDemoPeople(server.db, now)
  await playDemoStory({ db: server.db, schema: createSchema(), files, now, cases: CASES })
}, 120_000)

afterAll(() => server.close())

async function asFinance(query: string) {
  const finance = await server.db.manager.findOneByOrFail(User, { email: 'finance@demo.mendline.test' })
  const { data, errors } = await server.execute(query, {}, { as: finance })
  expect(errors).toBeUndefined()
  return data
}

describe('the demo story', () => {
  it('has technicians whose papers expire sooner or later, and a department that lacks some', async () => {
    const hr = await server.db.manager.findOneByOrFail(User, { email: 'hr@demo.mendline.test' })
    const on = server.clock.now().slice(0, 10)
    const { data } = await server.execute(
      `query ($on: LocalDate!) { technicians { totalCount } reserve(on: $on) { departments { gap } expiring { warning } } }`,
      { on },
      { as: hr },
    )
    expect(data.technicians.totalCount).toBe(DEMO_TECHNICIANS.length)
    expect(data.reserve.departments.some(({ gap }: { gap: number }) => gap > 0)).toBe(true)
    const warnings = new Set(data.reserve.expiring.map(({ warning }: { warning: string }) => warning))
    expect(warnings).toEqual(new Set(['DAYS_30', 'DAYS_90', 'DAYS_180']))
  })

  it('is played through the real mutations up to now, and leaves a factory at work', async () => {
    const now = server.clock.now()
    const cases = await server.db.manager.find(RepairCase)
    expect(cases).toHaveLength(CASES)
    expect(cases.every((repairCase) => repairCase.updatedAt <= now)).toBe(true)
    expect(cases.some((repairCase) => repairCase.phase === 'CLOSED')).toBe(true)
    expect(new Set(cases.map((repairCase) => repairCase.phase)).size).toBeGreaterThan(2)
    const open = await server.db.manager.findBy(Task, { state: 'OPEN' })
    expect(open.some((task) => task.assigneeId !== null)).toBe(true)
    expect(open.some((task) => task.assigneeId === null)).toBe(true)
  })

  it('leaves open invoices of every age, paid in part, one in another currency, one asked to be written off', async () => {
    const { receivablesByAge, receivables } = await asFinance(`{
      receivablesByAge { age count }
      receivables(first: 50) { edges { node { amount currency open { amount }
        repairCase { payments { paidCurrency } writeOffRequests { id } writeOffDecisions { id } } } } }
    }`)
    const ages = receivablesByAge.map(({ age }: { age: string }) => age)
    expect(new Set(ages)).toEqual(new Set(RECEIVABLE_AGES))
    const open: OpenInvoice[] = receivables.edges.map(({ node }: { node: OpenInvoice }) => node)
    expect(open.some((one) => Number(one.open.amount) < Number(one.amount))).toBe(true)
    expect(open.some((one) => one.repairCase.payments.some((p) => p.paidCurrency !== one.currency))).toBe(
      true,
    )
    expect(
      open.some(
        ({ repairCase: { writeOffRequests, writeOffDecisions } }) =>
          writeOffRequests.length > writeOffDecisions.length,
      ),
    ).toBe(true)
    expect(await count('write_off_decision', "outcome = 'APPROVED'")).toBeGreaterThan(0)
  })

  it('leaves two cases with local agents: one repaired and settled on, one still at work', async () => {
    expect(await count('agent_quote_review', "outcome = 'REJECTED'")).toBe(2)
    expect(await count('agent_order', 'true')).toBe(2)
    expect(await count('agent_confirmation', 'true')).toBe(1)
    expect(await count('cost_item', "category = 'AGENT'")).toBe(1)
    expect(await count('task', "state = 'OPEN' AND step = 'agent-repairs'")).toBe(1)
  })

  it('leaves a repair at the bench waiting for parts that come later than they are needed', async () => {
    const { urgentPurchases } = await asFinance(
      '{ urgentPurchases { quantity daysLate expectedOn partsLine { quantity } repairCase { phase } } }',
    )
    const [ofParts, ...others] = urgentPurchases.filter((one: { partsLine: object | null }) => one.partsLine)
    expect(others).toEqual([])
    expect(ofParts).toMatchObject({
      quantity: 2,
      expectedOn: expect.any(String),
      partsLine: { quantity: 3 },
      repairCase: { phase: 'PREPARATION' },
    })
    expect(ofParts.daysLate).toBeGreaterThan(0)
  })

  it('leaves a trip on site that owes a report, and one abroad that a late purchase holds up', async () => {
    const { trips } = await asFinance(`{
      trips(first: 10) { nodes { stage abroad missedReports reports { day } consignments { arrivedAt }
        startsOn demands { receivedAt expectedOn promises { id } expedites { id } }
        members { visaState } lines { carriage } cases { waivers { step reason } } } }
    }`)
    const [abroad, home] = trips.nodes
    expect(home).toMatchObject({ stage: 'ON_SITE', abroad: false })
    // Four days are over, of which the last was not reported; nor one before it, where a Sunday lies between.
    expect(home.reports.length + home.missedReports.length).toBe(4)
    expect(home.reports.length).toBeGreaterThan(1)
    expect(home.missedReports.length).toBeGreaterThan(0)
    expect(home.consignments).toEqual([{ arrivedAt: expect.any(String) }])
    expect(home.cases[0].waivers).toHaveLength(1)
    expect(abroad).toMatchObject({ stage: 'PREPARING', abroad: true })
    expect(abroad.demands).toMatchObject([{ receivedAt: null, promises: [{}, {}], expedites: [{}] }])
    expect(abroad.demands[0].expectedOn > abroad.startsOn).toBe(true)
    expect(abroad.members.map(({ visaState }: { visaState: string }) => visaState).sort()).toEqual([
      'APPLIED',
      'GRANTED',
    ])
    expect(abroad.lines.some(({ carriage }: { carriage: string }) => carriage === 'CONSIGNED')).toBe(true)
  })

  it('leaves statements before finance, with what is conspicuous, and one with whom it sent back a line', async () => {
    const { costStatementsToConfirm } = await asFinance(`{
      costStatementsToConfirm(orderBy: OLDEST, first: 50) {
        totalCount
        edges { node { repairCase { costFlags { basis } } } }
      }
    }`)
    expect(costStatementsToConfirm.totalCount).toBeGreaterThanOrEqual(3)
    for (const { node } of costStatementsToConfirm.edges)
      expect(node.repairCase.costFlags.length).toBeGreaterThan(0)
    const back = await server.db.manager.findBy(Task, { state: 'OPEN', step: 'declare-costs' })
    const rejected = await server.db.query<{ case_id: string; department: string }[]>(
      `SELECT case_id, department FROM cost_review WHERE outcome = 'REJECTED'`,
    )
    expect(
      rejected.some((line) =>
        back.some((task) => task.caseId === line.case_id && task.department === line.department),
      ),
    ).toBe(true)
  })

  it('shows everything else that happens to money', async () => {
    expect(await count('cost_estimate', 'true')).toBeGreaterThan(0)
    expect(await count('quotation', 'estimate_id IS NOT NULL')).toBeGreaterThan(0)
    expect(await count('service_agreement', 'fees IS NOT NULL')).toBeGreaterThan(0)
    expect(await count('cost_share', 'true')).toBeGreaterThan(0)
    expect(await count('cost_item', 'reverses_id IS NOT NULL')).toBeGreaterThan(0)
    expect(await count('part_price', 'true')).toBe(Object.keys(DEMO_PRICES).length)
    expect(await count('exchange_rate', 'true')).toBe(DEMO_RATES.length * 2)
    const decidedAgain = `SELECT o.id FROM tracing_objection o JOIN internal_tracing t ON t.case_id = o.case_id AND t.seq > o.seq`
    expect(await server.db.query(decidedAgain)).not.toEqual([])
    const claims = await server.db.query<{ party: string; recovered: boolean; closed: boolean }[]>(
      `SELECT party, EXISTS (SELECT 1 FROM claim_recovery r WHERE r.claim_id = c.id) AS recovered,
              EXISTS (SELECT 1 FROM claim_closing e WHERE e.claim_id = c.id) AS closed
         FROM supplier_claim c`,
    )
    expect(claims).toContainEqual({ party: 'SUPPLIER', recovered: false, closed: false })
    expect(claims).toContainEqual({ party: 'SUPPLIER', recovered: true, closed: true })
    expect(claims).toContainEqual({ party: 'CARRIER', recovered: true, closed: false })
  })
})

interface OpenInvoice {
  readonly amount: string
  readonly currency: string
  readonly open: { readonly amount: string }
  readonly repairCase: {
    readonly payments: readonly { readonly paidCurrency: string }[]
    readonly writeOffRequests: readonly object[]
    readonly writeOffDecisions: readonly object[]
  }
}

async function count(table: string, where: string): Promise<number> {
  const [row] = await server.db.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`,
  )
  return row?.n ?? 0
}
