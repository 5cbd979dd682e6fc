import {
  addMonths,
  localDateOf,
  millisecondsOf,
  plus,
  stepOf,
  type Department,
  type Instant,
  type StepId,
  type StepSummary,
} from '@mendline/domain'
import { graphql, type GraphQLSchema } from 'graphql'
import type { DataSource } from 'typeorm'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { newId } from '../id'
import { createLoaders } from '../loaders'
import { STEP_ACTIONS } from '../repair-case/case-actions'
import { loadCaseRows } from '../repair-case/case-rows'
import { loadTripSharers } from '../trip/trip-sharers'
import { RepairCase } from '../repair-case/repair-case.entity'
import { Task } from '../task/task.entity'
import { businessTimeZone } from '../setting/service-policy'
import type { CaseRows } from '../repair-case/fact-tables'
import { ACTS, severalActs } from './acts'
import { agentActs, agentIsAtWork } from './agent-acts'
import { partsActs } from './parts-acts'
import {
  DEMO_AGENTS,
  DEMO_CUSTOMERS,
  DEMO_FAULTS,
  DEMO_KITS,
  DEMO_MODELS,
  DEMO_PRICES,
  DEMO_RATES,
  type DemoAgentId,
} from './catalogue'
import { CHOSEN_CASES } from './chosen'
import { moneyActs } from './money-acts'
import { plotsUntil } from './plots'
import { seededRandom } from './random'
import type { Plot, Scene } from './scene'
import { cardOf, DEMO_TARGETS, DEMO_TECHNICIANS } from './technicians'
import { besidesTrip, leaderOf, tripAct } from './trip-acts'

export interface DemoStage {
  readonly db: DataSource
  readonly schema: GraphQLSchema
  /** When the story ends: the present. */
  readonly now: Instant
  /** How many complaints; sixty by default. */
  readonly cases?: number
  /** Stores a file as if uploaded; gives its id. */
  readonly storeFile: (file: { caseId: string; byId: string; name: string; at: Instant }) => Promise<string>
  readonly stopped: () => boolean
}

const CASES = 60
/** The catalogue is filled the day before the oldest complaint. */
const BEGINS_DAYS_AGO = Math.max(...CHOSEN_CASES.map(({ daysAgo }) => daysAgo)) + 1

/**
 * Plays the demo story: sixty complaints, all but a few of eight weeks, every step done by somebody of the department through the
 * real mutations with the clock of that moment, until the present is reached. What is not done by then is the queue.
 */
export async function playDemo(stage: DemoStage): Promise<void> {
  const cast = await castOf(stage.db)
  const random = seededRandom(20_260)
  const ids = await fillCatalogue(stage, cast)
  const agenda = new Agenda()
  for (const plot of plotsUntil(stage.now, stage.cases ?? CASES, random))
    agenda.add({ at: plot.reportedAt, plot, caseId: null })

  for (let next = agenda.next(); next !== undefined && next.at <= stage.now; next = agenda.next()) {
    if (stage.stopped()) return
    const caseId = next.caseId ?? (await registerPlot(stage, cast, ids, next.plot))
    if (next.caseId !== null) await actOn(stage, cast, ids, next.plot, caseId, next.at)
    const at = await nextMoment(stage, next.plot, caseId, next.at, random)
    if (at !== null) agenda.add({ at, plot: next.plot, caseId })
  }
  await giveOutWork(stage, cast)
}

/** This morning every head gave half of what is open to somebody of the department. */
async function giveOutWork(stage: DemoStage, cast: Cast): Promise<void> {
  const open = await stage.db.manager.find(Task, {
    where: { state: 'OPEN', performer: 'MEMBER' },
    order: { dueAt: 'ASC', id: 'ASC' },
  })
  const given = open.filter((_, i) => i % 2 === 0)
  for (const [department, people] of cast) {
    const head = people.find((user) => user.role === 'HEAD')
    if (head === undefined) continue
    for (const assignee of people.filter((user) => user.role !== 'GENERAL_MANAGER')) {
      const taskIds = given
        .filter((task) => task.department === department)
        .filter((task) => actorOf(cast, department, 'MEMBER', task.caseId).id === assignee.id)
        .map((task) => task.id)
        .slice(0, 100)
      if (taskIds.length > 0) {
        await send(stage, head, stage.now, 'taskAssign', { taskIds, assigneeId: assignee.id }, 'tasks')
      }
    }
  }
}

interface Entry {
  readonly at: Instant
  readonly plot: Plot
  readonly caseId: string | null
}

/** What happens when: always the earliest first, so that the log of all cases is in order of time. */
class Agenda {
  private readonly entries: Entry[] = []

  add(entry: Entry): void {
    const index = this.entries.findIndex((other) => other.at > entry.at)
    this.entries.splice(index === -1 ? this.entries.length : index, 0, entry)
  }

  next(): Entry | undefined {
    return this.entries.shift()
  }
}

type Cast = ReadonlyMap<Department, readonly User[]>

async function castOf(db: DataSource): Promise<Cast> {
  const users = await db.manager.find(User, { order: { email: 'ASC' } })
  const cast = new Map<Department, User[]>()
  for (const user of users) {
    if (user.role !== 'ADMINISTRATOR') cast.set(user.department, [...(cast.get(user.department) ?? []), user])
  }
  return cast
}

/** Whoever acts for a department: its members in turn by case, its head or general manager where only they may. */
function actorOf(cast: Cast, department: Department, performer: string, caseId: string): User {
  const people = cast.get(department) ?? []
  const able = people.filter(({ role }) =>
    performer === 'GENERAL_MANAGER' || performer === 'HEAD' ? role === performer : role !== 'GENERAL_MANAGER',
  )
  const actor = able[parseInt(caseId.slice(-4), 16) % able.length]
  if (actor === undefined) throw new Error(`nobody of ${department} can act as ${performer}`)
  return actor
}

function contextOf(stage: DemoStage, user: User, now: Instant): Context {
  return {
    viewer: {
      id: user.id,
      name: user.name,
      department: user.department,
      role: user.role,
      language: user.language,
      sessionId: '',
    },
    db: stage.db,
    clock: () => now,
    language: 'zh',
    requestId: 'demo',
    idempotencyKey: null,
    requestHash: '',
    loaders: createLoaders(stage.db),
    http: null,
  }
}

/** Sends a mutation as that person at that time; a refusal is a mistake in the story and throws. */
async function send(
  stage: DemoStage,
  user: User,
  now: Instant,
  mutation: string,
  input: object,
  /** What of the answer has an id; null where nothing has. */
  returning: string | null,
): Promise<Record<string, { id: string } | null>> {
  const type = stage.schema.getMutationType()?.getFields()[mutation]?.args[0]?.type
  const source = `mutation ($input: ${String(type)}) { ${mutation}(input: $input) { ${returning === null ? '' : `${returning} { id }`} userErrors { code message field } } }`
  const result = await graphql({
    schema: stage.schema,
    source,
    variableValues: { input },
    contextValue: contextOf(stage, user, now),
  })
  const payload = (result.data as Record<string, Record<string, unknown>> | null | undefined)?.[mutation]
  const errors = payload?.['userErrors']
  if (result.errors !== undefined || !Array.isArray(errors) || errors.length > 0) {
    throw new Error(`the demo's ${mutation} was refused: ${JSON.stringify(result.errors ?? errors)}`)
  }
  return payload as Record<string, { id: string } | null>
}

interface CatalogueIds {
  readonly models: ReadonlyMap<string, string>
  readonly customers: ReadonlyMap<string, string>
  readonly agents: readonly DemoAgentId[]
}

/** What a trip for displays takes along as a rule. */
async function keepKits(
  stage: DemoStage,
  engineer: User,
  at: Instant,
  models: ReadonlyMap<string, string>,
): Promise<void> {
  for (const code of ['DP-2150', 'DP-3200H'])
    for (const kit of DEMO_KITS)
      await send(stage, engineer, at, 'standardKitSave', { ...kit, modelId: models.get(code) }, 'standardKit')
}

async function fillCatalogue(stage: DemoStage, cast: Cast): Promise<CatalogueIds> {
  const at = plus(stage.now, { days: -BEGINS_DAYS_AGO })
  const administrator = await stage.db.manager.findOneByOrFail(User, { role: 'ADMINISTRATOR' })
  await enterRates(stage, actorOf(cast, 'FINANCE', 'HEAD', '0000'), at)
  await enterPrices(stage, actorOf(cast, 'FINANCE', 'HEAD', '0000'), at)
  const models = new Map<string, string>()
  for (const model of DEMO_MODELS) {
    const warranty = { warrantyCountsFrom: 'SHIPPING', graceDays: 15, repairWarrantyMonths: 3 }
    const input = { ...model, ...warranty, unitCurrency: 'CNY' }
    const made = await send(stage, administrator, at, 'productModelCreate', input, 'productModel')
    models.set(model.code, made['productModel']?.id ?? '')
  }
  await keepKits(stage, actorOf(cast, 'PRODUCTION_ENGINEERING', 'HEAD', '0000'), at, models)
  await fillReserve(stage, actorOf(cast, 'HR_ADMIN', 'HEAD', '0000'), at, models)
  const customers = new Map<string, string>()
  for (const { contact, ...customer } of DEMO_CUSTOMERS) {
    const office = actorOf(
      cast,
      customer.region === 'OVERSEAS' ? 'MARKETING' : 'DOMESTIC_BUSINESS',
      'MEMBER',
      '0000',
    )
    const made = await send(stage, office, at, 'customerCreate', customer, 'customer')
    const customerId = made['customer']?.id ?? ''
    await send(stage, office, at, 'contactAdd', { ...contact, customerId }, 'customer')
    customers.set(customer.name, customerId)
  }
  const agents: DemoAgentId[] = []
  for (const { models: repairs, ...agent } of DEMO_AGENTS) {
    const modelIds = repairs.flatMap((code) => models.get(code) ?? [])
    const office = actorOf(cast, 'MARKETING', 'MEMBER', '0000')
    const made = await send(stage, office, at, 'agentCreate', { ...agent, modelIds }, 'agent')
    agents.push({ id: made['agent']?.id ?? '', name: agent.name, country: agent.country })
  }
  return { models, customers, agents }
}

/** HR_ADMIN keeps who could be sent to a customer, and how many each department has to have ready. */
async function fillReserve(
  stage: DemoStage,
  user: User,
  at: Instant,
  models: ReadonlyMap<string, string>,
): Promise<void> {
  const today = localDateOf(stage.now, businessTimeZone())
  const accounts = new Map((await stage.db.manager.find(User)).map(({ email, id }) => [email, id]))
  for (const [index, technician] of DEMO_TECHNICIANS.entries()) {
    const userId = accounts.get(technician.email ?? '') ?? null
    const input = cardOf(technician, index, today, models, userId)
    await send(stage, user, at, 'technicianSave', input, 'technician')
  }
  for (const [department, required] of Object.entries(DEMO_TARGETS))
    await send(stage, user, at, 'reserveTargetSet', { department, required }, null)
}

/** FINANCE enters what foreign money was worth at the beginning of the story, and what it has been worth lately. */
async function enterRates(stage: DemoStage, user: User, begin: Instant): Promise<void> {
  const lately = plus(stage.now, { days: -28 })
  for (const [currency, first, second] of DEMO_RATES)
    for (const [at, rate] of [
      [begin, first],
      [lately, second],
    ] as const) {
      const validFrom = localDateOf(at, businessTimeZone())
      const input = { currency, validFrom, rate, source: '中国人民银行中间价' }
      await send(stage, user, at, 'exchangeRateSet', input, 'exchangeRate')
    }
}

/** FINANCE keeps what parts are sold at, for charges by rates agreed. */
async function enterPrices(stage: DemoStage, user: User, at: Instant): Promise<void> {
  const names = new Map(DEMO_FAULTS.map(({ part }) => [part?.partNumber, part?.name]))
  for (const [partNumber, listPrice] of Object.entries(DEMO_PRICES)) {
    const input = { partNumber, name: names.get(partNumber) ?? partNumber, listPrice, currency: 'CNY' }
    await send(stage, user, at, 'partPriceSet', input, 'partPrice')
  }
}

async function registerPlot(stage: DemoStage, cast: Cast, ids: CatalogueIds, plot: Plot): Promise<string> {
  const at = plus(plot.reportedAt, { minutes: 12 })
  const overseas = plot.customer.region === 'OVERSEAS'
  const office = actorOf(cast, overseas ? 'MARKETING' : 'DOMESTIC_BUSINESS', 'MEMBER', newId())
  const shippedOn = addMonths(localDateOf(plot.reportedAt, businessTimeZone()), -plot.shippedMonthsAgo)
  const serial = (n: number) =>
    `${plot.modelCode.replace(/\W/g, '')}-${plot.reportedAt.slice(5, 16).replace(/\D/g, '')}${String(n)}`
  const customerId = ids.customers.get(plot.customer.name)
  const contact = await stage.db.query<{ id: string }[]>(`SELECT id FROM contact WHERE customer_id = $1`, [
    customerId,
  ])
  const input = {
    customerId,
    contactId: contact[0]?.id,
    channel: overseas ? 'EMAIL' : 'PHONE',
    kind: 'REPAIR',
    urgency: plot.urgent ? 'URGENT' : 'NORMAL',
    reportedAt: plot.reportedAt,
    modelId: ids.models.get(plot.modelCode),
    description: overseas ? plot.fault.en : plot.fault.zh,
    quantity: plot.quantity,
    units: Array.from({ length: plot.quantity }, (_, n) => ({ serial: serial(n + 1), shippedOn })),
    markedForKnowledge: false,
  }
  const made = await send(stage, office, at, 'repairCaseRegister', input, 'repairCase')
  return made['repairCase']?.id ?? ''
}

/** Does the step that has been ready the longest. */
async function actOn(
  stage: DemoStage,
  cast: Cast,
  { agents, ...rest }: CatalogueIds,
  plot: Plot,
  caseId: string,
  now: Instant,
): Promise<void> {
  const rows = (await loadCaseRows(stage.db.manager, [caseId])).get(caseId)
  if (rows === undefined) return
  const step = nextStep(rows.repairCase.steps, plot, now)
  if (step === null) return
  if (isPutOff(stage, plot, step.step, now, rows) || agentIsAtWork(step.step, { plot, rows })) {
    plot.left.add(step.step)
    return
  }
  const actor = actorOf(cast, step.owner, step.performer, caseId)
  const sceneOf = (found: CaseRows): Scene => ({
    plot,
    now,
    today: localDateOf(now, businessTimeZone()),
    storyEnds: localDateOf(stage.now, businessTimeZone()),
    rows: found,
    owner: step.owner,
    actorId: actor.id,
    ready: step.ready,
    agents: agents.toSorted(
      (a, b) => Number(b.country === plot.customer.country) - Number(a.country === plot.customer.country),
    ),
    tripSharers: () =>
      loadTripSharers(
        stage.db.manager,
        found.trips.map(({ id }) => id),
      ),
    invitation: () => stage.storeFile({ caseId, byId: actor.id, name: 'Invitation letter.pdf', at: now }),
    workPlan: () => stage.storeFile({ caseId, byId: actor.id, name: 'Work plan V1.pdf', at: now }),
    signedCopy: () => stage.storeFile({ caseId, byId: actor.id, name: '维修协议（已签）.pdf', at: now }),
  })
  const besides = moneyActs(step.step, sceneOf(rows))
  for (const { department, mutation, input } of besides) {
    const by = actorOf(cast, department, 'MEMBER', caseId)
    await send(stage, by, now, mutation, { caseId, ...input }, 'repairCase')
  }
  // Taking a cost back changes what is to be done next.
  if (besides.some(({ mutation }) => mutation === 'repairCaseReverseCost')) return
  const scene = sceneOf(rows)
  const several =
    severalActs(step.step, scene) ??
    (await agentActs(step.step, scene)) ??
    (await partsActs(step.step, scene, stage.db.manager))
  if (several === null && plot.left.has(step.step)) return
  if (several === null && stepOf(step.step).section === 'C') {
    if (await actOnTrip(stage, cast, scene, step)) return
    // Nothing more of it today: whatever else the case waits for is done meanwhile.
    plot.left.add(step.step)
    await actOn(stage, cast, { agents, ...rest }, plot, caseId, now)
    // A report is owed again with every day; nothing else comes back by itself.
    if (step.step === 'work-on-site') plot.left.delete(step.step)
    return
  }
  const [mutation, input] = several ?? [STEP_ACTIONS[step.step]?.[0] ?? '', await ACTS[step.step]?.(scene)]
  await send(stage, actor, now, mutation, { caseId, ...input }, 'repairCase')
  // The day is told; the parts have not come by the end of the story.
  if (step.step === 'purchase-parts') plot.left.add(step.step)
}

/** A step of a trip, which people of several departments may have a part in; false where nothing can be done by now. */
async function actOnTrip(stage: DemoStage, cast: Cast, scene: Scene, step: StepSummary): Promise<boolean> {
  const { now, rows } = scene
  const { manager } = stage.db
  const caseId = rows.repairCase.id
  const act = await tripAct(step.step, scene, manager)
  if (act === null) return false
  const leader = step.performer === 'TRIP_LEADER' ? await leaderOf(manager, rows) : null
  for (const { mutation, input, department = step.owner } of [...besidesTrip(step.step, scene), act]) {
    const performer = mutation === 'repairCaseWaiveStep' ? 'HEAD' : 'MEMBER'
    const user = leader ?? actorOf(cast, department, performer, caseId)
    if (mutation.startsWith('trip'))
      await send(stage, user, now, mutation, { tripId: rows.trips.at(-1)?.id, ...input }, 'trip')
    else await send(stage, user, now, mutation, { caseId, ...input }, 'repairCase')
  }
  return true
}

const canAct = (plot: Plot, step: StepSummary): boolean =>
  step.status === 'READY' &&
  !plot.left.has(step.step) &&
  step.performer !== 'SYSTEM' &&
  STEP_ACTIONS[step.step] !== undefined

/** Costs nobody has got to: of the last days, and where a line sent back or a statement is to lie today. */
function isPutOff(
  stage: DemoStage,
  { index, left, costsLie }: Plot,
  step: StepId,
  now: Instant,
  { costReviews }: CaseRows,
): boolean {
  if (left.has(step)) return false
  if (step === 'declare-costs')
    return costsLie === 'AT_AUTHOR' && costReviews.some(({ outcome }) => outcome === 'REJECTED')
  const recent = now > plus(stage.now, { days: -6 })
  return step === 'confirm-costs' && (costsLie === 'AT_FINANCE' || (recent && index % 2 === 0))
}

function nextStep(steps: readonly StepSummary[], plot: Plot, now: Instant): StepSummary | null {
  const open = steps.filter((step) => canAct(plot, step) && (step.opensAt ?? now) <= now)
  return open.reduce<StepSummary | null>(
    (first, step) => (first === null || (step.readySince ?? '') < (first.readySince ?? '') ? step : first),
    null,
  )
}

/** When somebody acts on the case again: a share of the time the next step allows, in working hours. */
async function nextMoment(
  stage: DemoStage,
  plot: Plot,
  caseId: string,
  now: Instant,
  random: () => number,
): Promise<Instant | null> {
  const repairCase = await stage.db.manager.findOneOrFail(RepairCase, {
    where: { id: caseId },
    select: { id: true, steps: true },
  })
  const open = repairCase.steps.filter((step) => canAct(plot, step))
  if (open.length === 0) return null
  const opens = open.map((step) => step.opensAt ?? now).reduce((a, b) => (a < b ? a : b))
  const base = opens > now ? opens : now
  const hours = (0.6 + random() * 9) * plot.pace
  return inWorkingHours(plus(base, { minutes: Math.ceil(hours * 60) }))
}

/** Moved to the next morning when it falls into the night or a Sunday of the business time zone. */
function inWorkingHours(instant: Instant): Instant {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: businessTimeZone(),
    hour: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  }).formatToParts(millisecondsOf(instant))
  const hour = Number(parts.find((part) => part.type === 'hour')?.value)
  const sunday = parts.find((part) => part.type === 'weekday')?.value === 'Sun'
  if (hour >= 9 && hour < 18 && !sunday) return instant
  return inWorkingHours(plus(instant, { hours: hour < 9 ? 1 : 15 }))
}
