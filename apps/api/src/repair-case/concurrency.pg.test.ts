import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CaseEvent } from '../case-event/case-event.entity'
import { eventsAfter, numberEvents } from '../case-event/relay'
import type { User } from '../auth/user.entity'
import { Task } from '../task/task.entity'
import { openCaseDesk, statusOf, type CaseDesk } from '../testing/case-desk'
import { RepairCase } from './repair-case.entity'

let desk: CaseDesk
let colleague: User

beforeAll(async () => {
  desk = await openCaseDesk()
  colleague = await desk.server.person({ department: 'DOMESTIC_BUSINESS' })
})

afterAll(() => desk.server.close())

const RESOLVE = `mutation ($input: RepairCaseResolveRemotelyInput!) {
  repairCaseResolveRemotely(input: $input) { repairCase { version } userErrors { code } } }`

const resolve = (as: User, caseId: string, idempotencyKey?: string) =>
  desk.server.execute(
    RESOLVE,
    { input: { caseId, outcome: 'NOT_SOLVED', solution: '重启无效' } },
    { as, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) },
  )

const classified = async () => {
  const { id } = await desk.registered()
  await desk.done('DOMESTIC_BUSINESS', 'Classify', id, {
    category: 'POWER',
    severity: 'LOW',
    urgency: 'NORMAL',
  })
  return id
}

describe('at once, on a server', () => {
  it('two people complete one step: one wins, the other is told', async () => {
    for (let round = 0; round < 8; round++) {
      const id = await classified()
      const answers = await Promise.all([resolve(desk.people.DOMESTIC_BUSINESS, id), resolve(colleague, id)])
      const codes = answers.map(({ data }) =>
        data.repairCaseResolveRemotely.userErrors.map((e: { code: string }) => e.code),
      )
      expect(codes.sort()).toEqual([[], ['STEP_ALREADY_DONE']])
      const seen = await desk.see(id, 'remoteResolutions { id }')
      expect(seen.remoteResolutions).toHaveLength(1)
    }
  })

  it('a double click under one key is carried out once, and both hear of the same case', async () => {
    const id = await classified()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => resolve(desk.people.DOMESTIC_BUSINESS, id, `click-${id}`)),
    )
    for (const { data, errors } of answers) {
      expect(errors).toBeUndefined()
      expect(data.repairCaseResolveRemotely.userErrors).toEqual([])
    }
    const seen = await desk.see(id, 'remoteResolutions { id }')
    expect(seen.remoteResolutions).toHaveLength(1)
  })

  it('three departments give their opinions on one case: all are kept, and the next step opens once', async () => {
    const id = await classified()
    await resolve(colleague, id)
    const opinion = { cause: '不明', responsibility: 'UNKNOWN', recommendedMode: 'RETURN_TO_FACTORY' }
    await Promise.all(
      (['QUALITY', 'PRODUCTION_ENGINEERING', 'RND'] as const).map((department) =>
        desk.done(department, 'GiveOpinion', id, { department, ...opinion }),
      ),
    )
    const seen = await desk.see(id, 'opinions { seq }')
    expect(new Set(seen.opinions.map((o: { seq: number }) => o.seq)).size).toBe(3)
    expect(statusOf(seen, 'decide-responsibility')).toBe('READY')
    const tasks = await desk.server.db.manager.findBy(Task, { caseId: id, step: 'decide-responsibility' })
    expect(tasks.filter((task) => task.state !== 'CLOSED')).toHaveLength(1)
  })

  it('forty complaints are registered: every number once, none missing', async () => {
    const before = await desk.server.db.manager.count(RepairCase)
    const cases = await Promise.all(Array.from({ length: 40 }, () => desk.registered()))
    const numbers = cases.map((repairCase) => Number(repairCase.number.split('-')[1])).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, i) => before + 1 + i))
  })

  it('steps are done while their tasks are given away: neither waits for ever', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => classified()))
    const tasks = await desk.server.db.manager.find(Task, { where: { state: 'OPEN' } })
    const mine = tasks.filter((task) => ids.includes(task.caseId)).map((task) => task.id)
    const assign = `mutation ($input: TaskAssignInput!) { taskAssign(input: $input) { userErrors { code } } }`
    const answers = await Promise.all([
      ...ids.map((id) => resolve(desk.people.DOMESTIC_BUSINESS, id)),
      ...[mine, [...mine].reverse()].map((taskIds) =>
        desk.server.execute(assign, { input: { taskIds, assigneeId: colleague.id } }, { as: colleague }),
      ),
    ])
    expect(answers.map(({ errors }) => errors)).toEqual(answers.map(() => undefined))
  })
})

describe('the log of events', () => {
  it('is complete, numbered once and in order for each case, whoever numbers and whatever is still open', async () => {
    const { db } = desk.server
    // A transaction that wrote an event and stays open while others commit around it.
    const open = db.createQueryRunner()
    await open.startTransaction()
    const held = await desk.registered()
    const [sample] = await db.manager.findBy(CaseEvent, { caseId: held.id })
    const { ordinal: _ordinal, position: _position, ...copy } = sample as CaseEvent
    await open.manager.insert(CaseEvent, { ...copy, id: crypto.randomUUID() })

    let writing = true
    const relays = Array.from({ length: 3 }, async () => {
      while (writing) await numberEvents(db)
    })
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        const { id } = await desk.registered()
        await desk.done('DOMESTIC_BUSINESS', 'Classify', id, {
          category: 'POWER',
          severity: 'LOW',
          urgency: 'NORMAL',
        })
        await resolve(colleague, id)
      }),
    )
    await open.commitTransaction()
    await open.release()
    writing = false
    await Promise.all(relays)
    await numberEvents(db)

    const all: CaseEvent[] = []
    for (let cursor = '0'; ;) {
      const page = await eventsAfter(db, cursor, 100)
      all.push(...page)
      const last = page.at(-1)?.position
      if (last == null) break
      cursor = last
    }
    expect(all).toHaveLength(await db.manager.count(CaseEvent))
    expect(all.map((event) => event.position)).toEqual(all.map((_, i) => String(i + 1)))
    const perCase = new Map<string, bigint>()
    for (const event of all) {
      if (event.caseId === held.id) continue
      expect(BigInt(event.ordinal)).toBeGreaterThan(perCase.get(event.caseId) ?? 0n)
      perCase.set(event.caseId, BigInt(event.ordinal))
    }
  })
})
