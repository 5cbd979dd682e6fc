import type { Department, Role } from '@mendline/domain'
import type { DataSource } from 'typeorm'
import { expect } from 'vitest'
import { Attachment } from '../attachment/attachment.entity'
import type { User } from '../auth/user.entity'
import { insertRows } from '../command/insert-rows'
import { newId } from '../id'
import { loadCaseRows } from '../repair-case/case-rows'
import type { FactRow } from '../repair-case/fact-row'
import { FACT_TABLES, type CaseRows, type FactTableName } from '../repair-case/fact-tables'
import { RepairCase } from '../repair-case/repair-case.entity'
import { Task } from '../task/task.entity'
import type { TestServer } from './test-server'
import { openCaseDesk, type CaseDesk, type SeenCase } from './case-desk'
import type { TestClock } from './test-clock'

type Input = Readonly<Record<string, unknown>>

/** What came of a command: the case (without steps where it failed), what to mend as [code, field], the code of the failure. */
interface Came {
  readonly repairCase: Pick<SeenCase, 'id' | 'version' | 'phase' | 'steps'>
  readonly wrong: readonly [string, string | null][]
  readonly failure: string | undefined
}

/** What kind of case: at whose cost, where, and whether the customer's share is given free. */
interface Wanted {
  readonly customerShare?: number
  readonly abroad?: boolean
  readonly freeAsked?: boolean
  /** What the terms signed say other than usual. */
  readonly terms?: object
}

/** A case desk that brings cases to their settlement, and people of any role at it. */
export interface SettlementDesk extends CaseDesk {
  /** Somebody of that department and role; always the same person. */
  who(department: Department, role?: Role): Promise<User>
  /** Carries out any command as anybody, whatever comes of it. */
  act(as: User, command: string, caseId: string, input?: Input): Promise<Came>
  /** A case whose unit is back with the customer, so that costs can be declared; a copy of the first such case. */
  repaired(values?: Wanted): Promise<SeenCase>
  /** Declares nothing for the departments named. */
  declareNothing(caseId: string, ...departments: Department[]): Promise<SeenCase>
  /** A repaired case with one cost of 100 by MATERIALS, collected, reviewed and confirmed. */
  confirmed(values?: { customerShare?: number }): Promise<SeenCase>
}

/** Opens a desk over a database of its own; close its server in afterAll. */
export async function openSettlementDesk(clock?: TestClock): Promise<SettlementDesk> {
  const base = await openCaseDesk(clock)
  const { server } = base
  const people = new Map<string, User>()

  await enterRate(server, 'USD', '7')

  const templates = new Map<string, string>()
  const copyOf = async (name: string, values: object, make: () => Promise<SeenCase>): Promise<SeenCase> => {
    const key = name + JSON.stringify(values)
    const template = templates.get(key) ?? (await make()).id
    templates.set(key, template)
    return base.see(await copyCase(server.db, template))
  }

  const desk: SettlementDesk = {
    ...base,
    async who(department, role = 'MEMBER') {
      const key = `${department} ${role}`
      const known = people.get(key) ?? (await server.person({ department, role }))
      people.set(key, known)
      return known
    },
    async act(as, command, caseId, input = {}) {
      const mutation = `repairCase${command}`
      const answer = await server.execute(
        `mutation ($input: ${command === 'ApproveFreeService' ? 'CaseReviewInput' : `RepairCase${command}Input`}!) {
           ${mutation}(input: $input) { repairCase { id version phase steps { step owner status done total } } userErrors { code message field } }
         }`,
        { input: { caseId, ...input } },
        { as },
      )
      const payload = answer.data?.[mutation]
      const errors: { code: string; message: string; field: string[] | null }[] = payload?.userErrors ?? []
      for (const { message } of errors) expect(message).not.toMatch(/[{}]|undefined|null/)
      return {
        repairCase: payload?.repairCase ?? { id: caseId, version: 0, phase: '', steps: [] },
        wrong: errors.map(({ code, field }) => [code, field === null ? null : field.slice(1).join('.')]),
        failure: answer.errors?.[0]?.extensions['code'],
      }
    },
    repaired: (values = {}) => copyOf('repaired', values, () => repair(desk, values)),
    async declareNothing(caseId, ...departments) {
      for (const department of departments) {
        await base.done(department, 'DeclareCosts', caseId, { department, none: true })
      }
      return base.see(caseId)
    },
    confirmed: (values = {}) => copyOf('confirmed', values, () => confirm(desk, values)),
  }
  return desk
}

/** A cost of MATERIALS as it is entered: one part, bought after the desk's cases were reported. */
export const costLine = (values: object = {}) => ({
  category: 'PART',
  description: '背光电容',
  quantity: '1',
  unitPrice: '10',
  incurredOn: '2026-07-01',
  ...values,
})

/** FINANCE enters a rate that holds from the beginning of the year. */
export async function enterRate(server: TestServer, currency: string, rate: string): Promise<void> {
  const as = await server.person({ department: 'FINANCE' })
  const answer = await server.execute(
    `mutation ($input: ExchangeRateSetInput!) { exchangeRateSet(input: $input) { userErrors { code } } }`,
    { input: { currency, validFrom: '2026-01-01', rate } },
    { as },
  )
  expect(answer.data.exchangeRateSet.userErrors).toEqual([])
}

/** Takes a new case to where its unit is back with the customer. */
async function repair(desk: SettlementDesk, values: Wanted): Promise<SeenCase> {
  const office = values.abroad === true ? 'MARKETING' : 'DOMESTIC_BUSINESS'
  const { customerShare = 0, freeAsked = false } = values
  const pays = customerShare > 0 && !freeAsked
  const { id, units } = await desk.returning({ ...values, serials: [`S-${newId()}`] })
  const unitId = units[0]?.id
  if (pays) await signed(desk, id, office, values.terms)
  if (freeAsked) {
    const manager = await desk.who(office, 'GENERAL_MANAGER')
    const { wrong } = await desk.act(manager, 'ApproveFreeService', id, { outcome: 'APPROVED' })
    expect(wrong).toEqual([])
  }
  const today = desk.server.clock.now().slice(0, 10)
  await desk.done(office, 'ApplyReturn', id, {
    defects: '黑屏',
    ...(pays ? { feeBasis: '按报价', qualityResponsibility: '三个月' } : {}),
  })
  if (values.abroad === true) {
    await desk.done('HR_ADMIN', 'ClearImport', id, {
      declarationNumber: 'D-1',
      declaredOn: today,
      reexportBy: '2027-01-01',
      serials: units.flatMap(({ serial }) => serial ?? []),
    })
  }
  await desk.done(office, 'DeliverToWarehouse', id, { deliveredOn: today })
  await desk.done('MATERIALS', 'ReceiveUnits', id, {
    lines: [{ unitId, outcome: 'RECEIVED', serial: units[0]?.serial }],
  })
  await desk.done('PRODUCTION_ENGINEERING', 'DrawUnits', id, { unitIds: [unitId] })
  await desk.done('PRODUCTION_ENGINEERING', 'DecideInspection', id, { needed: false })
  await desk.done('PRODUCTION_ENGINEERING', 'DecideOnlineTest', id, { needed: false, reason: '单台' })
  await desk.done('PRODUCTION_ENGINEERING', 'RequestParts', id, { noneNeeded: true })
  // A unit that goes back as it came needs neither ageing nor test.
  await desk.done('PRODUCTION_ENGINEERING', 'RepairUnit', id, {
    unitId,
    faultSeen: '背光不亮',
    causeCode: 'WEAR',
    action: '检查',
    minutes: 45,
    partsUsed: [{ partNumber: 'C-470', name: '背光驱动电容', quantity: 2 }],
    result: 'RETURNED_UNREPAIRED',
    reason: '客户要求退回',
  })
  await desk.done(office, 'ShipBack', id, {
    unitIds: [unitId],
    carrier: '顺丰',
    trackingNumber: 'SF1',
    shippedOn: today,
    address: '苏州',
    ...(values.abroad === true ? { reexportDeclaration: 'R-1' } : {}),
  })
  return desk.done(office, 'ConfirmDelivery', id, { receivedOn: today, receivedBy: '王强' })
}

/** Takes a repaired case to its confirmed costs. */
async function confirm(desk: SettlementDesk, values: { customerShare?: number }): Promise<SeenCase> {
  const { id } = await desk.repaired(values)
  await desk.done('MATERIALS', 'DeclareCosts', id, {
    department: 'MATERIALS',
    items: [
      { category: 'PART', description: '电容', quantity: '4', unitPrice: '25', incurredOn: '2026-07-01' },
    ],
  })
  await desk.declareNothing(id, 'HR_ADMIN', 'PRODUCTION_ENGINEERING', 'DOMESTIC_BUSINESS')
  await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
  const { costItems } = await desk.see(id, 'costItems { id }')
  return desk.done('FINANCE', 'ReviewCosts', id, {
    reviews: costItems.map((item: { id: string }) => ({ costItemId: item.id, outcome: 'APPROVED' })),
  })
}

/** The agreement with a customer who pays: 88.80 US dollars unless the terms say otherwise, signed. */
async function signed(
  desk: SettlementDesk,
  caseId: string,
  office: Department,
  terms: object = {},
): Promise<void> {
  await desk.done('FINANCE', 'Quote', caseId, {
    currency: 'USD',
    validUntil: '2026-12-31',
    lines: [{ description: '检修', amount: '88.80' }],
  })
  await desk.done(office, 'DraftTerms', caseId, {
    feeStandard: '按报价',
    settlementMethod: '电汇',
    qualityResponsibility: '三个月',
    amount: '88.80',
    currency: 'USD',
    ...terms,
  })
  await desk.done('FINANCE', 'ReviewTerms', caseId, { outcome: 'APPROVED' })
  const attachmentId = newId()
  await desk.server.db.manager.insert(Attachment, {
    id: attachmentId,
    caseId,
    kind: 'sign-terms',
    fileName: '协议.pdf',
    contentType: 'application/pdf',
    byteSize: 1,
    sha256: 'a'.repeat(64),
    hasThumbnail: false,
    createdAt: desk.server.clock.now(),
    createdById: desk.people[office].id,
  })
  await desk.done(office, 'SignTerms', caseId, { outcome: 'SIGNED', signedOn: '2026-06-30', attachmentId })
}

/** Copies a case as it stands, with its facts and tasks but without its history, under ids of its own; gives its id. */
async function copyCase(db: DataSource, caseId: string): Promise<string> {
  const rows = (await loadCaseRows(db.manager, [caseId])).get(caseId)
  if (rows === undefined) throw new Error('no such case')
  const tasks = await db.manager.findBy(Task, { caseId })
  const { repairCase, ...lists } = rows
  const fresh = new Map(
    [caseId, ...[...Object.values(lists), tasks].flatMap((list) => list.map(({ id }) => id))].map((id) => [
      id,
      newId(),
    ]),
  )
  const copied: { rows: CaseRows; tasks: Task[] } = JSON.parse(
    JSON.stringify({ rows, tasks }).replace(
      /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g,
      (id) => fresh.get(id) ?? id,
    ),
  )
  // Numbers of documents are unique, too.
  const renumbered = <T extends object>(row: T): T =>
    'number' in row ? { ...row, number: newId().slice(-12) } : row
  await db.transaction(async (manager) => {
    await insertRows(manager, RepairCase, [renumbered(copied.rows.repairCase)])
    for (const [name, table] of Object.entries(FACT_TABLES) as [FactTableName, new () => FactRow][]) {
      await insertRows(manager, table, copied.rows[name].map(renumbered))
    }
    await insertRows(manager, Task, copied.tasks)
  })
  return copied.rows.repairCase.id
}
