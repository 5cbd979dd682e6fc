import {
  fieldError,
  frontOffice,
  type FieldError,
  type Instant,
  type IntakeDefaults,
  type IntakeRow,
  type Region,
} from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { insertRows } from '../command/insert-rows'
import type { Viewer } from '../context'
import { Contact, Customer } from '../customer/customer.entity'
import { newContact, newCustomer } from '../customer/customer.rules'
import { newId } from '../id'
import { ProductModel } from '../product-model/product-model.entity'
import { actsFor } from '../repair-case/case-command'

const MOST_REMEMBERED = 20_000
/** Months of warranty on a repair of a model nobody has set up yet. */
const REPAIR_WARRANTY_MONTHS = 3

interface KnownCustomer {
  readonly id: string
  readonly name: string
  readonly region: Region
}
interface KnownModel {
  readonly id: string
  readonly code: string
  readonly retired: boolean
}

/** Customers and models as files name them. One for each import: what was looked up once is remembered. */
export class Names {
  readonly #customers = new Map<string, KnownCustomer>()
  readonly #models = new Map<string, KnownModel>()

  constructor(
    private readonly viewer: Pick<Viewer, 'department' | 'role'>,
    private readonly defaults: Pick<IntakeDefaults, 'createCustomers' | 'createModels' | 'warrantyMonths'>,
  ) {}

  customer(row: IntakeRow): KnownCustomer | undefined {
    return this.#customers.get(key(row.customer.name))
  }

  model(row: IntakeRow): KnownModel | undefined {
    return this.#models.get(key(row.model.code))
  }

  /** Looks up what these rows name and was not looked up before: two statements at most. */
  async lookUp(manager: EntityManager, rows: readonly IntakeRow[]): Promise<void> {
    forgetWhenFull(this.#customers)
    forgetWhenFull(this.#models)
    const customers = missing(
      this.#customers,
      rows.map((row) => row.customer.name),
    )
    if (customers.length > 0) {
      const found: (KnownCustomer & { asked: string })[] = await manager.query(
        `SELECT DISTINCT ON (x.asked) x.asked, c.id, c.name, c.region FROM unnest($1::text[]) AS x(asked)
         JOIN customer c ON lower(c.name) = lower(x.asked) ORDER BY x.asked, c.name <> x.asked, c.created_at, c.id`,
        [customers],
      )
      for (const { asked, ...customer } of found) this.#customers.set(key(asked), customer)
    }
    const models = missing(
      this.#models,
      rows.map((row) => row.model.code),
    )
    if (models.length > 0) {
      const found: (KnownModel & { asked: string })[] = await manager.query(
        `SELECT DISTINCT ON (x.asked) x.asked, m.id, m.code, m.disabled_at IS NOT NULL AS retired
         FROM unnest($1::text[]) AS x(asked)
         JOIN product_model m ON lower(m.code) = lower(x.asked) ORDER BY x.asked, m.code <> x.asked, m.id`,
        [models],
      )
      for (const { asked, ...model } of found) this.#models.set(key(asked), model)
    }
  }

  /** What keeps a row from being registered although it reads well; `lookUp` first. */
  problems(row: IntakeRow): readonly FieldError[] {
    const customer = this.customer(row)
    const model = this.model(row)
    const errors: FieldError[] = []
    const unknown = (value: string) => errors.push(fieldError('NOT_ON_RECORD', '', { value }))
    if (customer === undefined && !this.defaults.createCustomers) unknown(row.customer.name)
    else if (!actsFor(this.viewer, frontOffice(customer?.region ?? row.customer.region))) {
      errors.push(fieldError('OTHER_FRONT_OFFICE', '', { value: row.customer.name }))
    }
    if (model === undefined && !this.defaults.createModels) unknown(row.model.code)
    if (model?.retired === true) errors.push(fieldError('MODEL_RETIRED', '', { value: model.code }))
    return errors
  }

  /** Puts on record the customers and models these rows name and nobody has: two statements at most. */
  async create(manager: EntityManager, rows: readonly IntakeRow[], now: Instant): Promise<() => void> {
    const customers = new Map<string, Customer>()
    const models = new Map<string, ProductModel>()
    for (const row of rows) {
      const customerKey = key(row.customer.name)
      if (!this.#customers.has(customerKey) && !customers.has(customerKey)) {
        customers.set(customerKey, Object.assign(newCustomer(row.customer), { createdAt: now }))
      }
      const modelKey = key(row.model.code)
      if (!this.#models.has(modelKey) && !models.has(modelKey)) {
        models.set(modelKey, this.#newModel(row, now))
      }
    }
    await insertRows(manager, Customer, [...customers.values()])
    await insertRows(manager, ProductModel, [...models.values()])
    for (const [name, { id, name: written, region }] of customers) {
      this.#customers.set(name, { id, name: written, region })
    }
    for (const [code, model] of models)
      this.#models.set(code, { id: model.id, code: model.code, retired: false })
    return () => {
      // The transaction was rolled back: nobody has them after all.
      for (const name of customers.keys()) this.#customers.delete(name)
      for (const code of models.keys()) this.#models.delete(code)
    }
  }

  #newModel({ model }: IntakeRow, now: Instant): ProductModel {
    return Object.assign(new ProductModel(), {
      id: newId(),
      code: model.code,
      name: model.name,
      category: model.family,
      warrantyMonths: this.defaults.warrantyMonths,
      warrantyCountsFrom: 'SHIPPING' as const,
      graceDays: 0,
      repairWarrantyMonths: REPAIR_WARRANTY_MONTHS,
      version: 1,
      createdAt: now,
      disabledAt: null,
    })
  }
}

/** The contact of each row, found or put on record: two statements at most. Rows without one have none. */
export async function matchContacts(
  manager: EntityManager,
  rows: readonly { readonly customerId: string; readonly contact: IntakeRow['contact'] }[],
): Promise<(string | null)[]> {
  const wanted = rows.flatMap(({ customerId, contact }) =>
    contact === null ? [] : [{ customerId, contact }],
  )
  if (wanted.length === 0) return rows.map(() => null)
  const found: { id: string; customerId: string; name: string }[] = await manager.query(
    `SELECT k.id, k.customer_id AS "customerId", k.name FROM contact k
     WHERE k.customer_id = ANY ($1) AND lower(k.name) IN (SELECT lower(n) FROM unnest($2::text[]) n) ORDER BY k.id DESC`,
    [[...new Set(wanted.map((w) => w.customerId))], [...new Set(wanted.map((w) => w.contact.name))]],
  )
  const keyOf = (customerId: string, name: string) => `${customerId} ${key(name)}`
  const ids = new Map(found.map(({ id, customerId, name }) => [keyOf(customerId, name), id]))
  const created: Contact[] = []
  for (const { customerId, contact } of wanted) {
    if (ids.has(keyOf(customerId, contact.name))) continue
    const row = newContact(contact, customerId)
    created.push(row)
    ids.set(keyOf(customerId, contact.name), row.id)
  }
  await insertRows(manager, Contact, created)
  return rows.map(({ customerId, contact }) =>
    contact === null ? null : (ids.get(keyOf(customerId, contact.name)) ?? null),
  )
}

const key = (name: string): string => name.trim().toLowerCase()

/** Each name once, of those not known yet. */
function missing(known: ReadonlyMap<string, unknown>, names: readonly string[]): string[] {
  const asked = new Map(names.map((name) => [key(name), name.trim()]))
  return [...asked].flatMap(([name, written]) => (known.has(name) ? [] : [written]))
}

function forgetWhenFull(known: Map<string, unknown>): void {
  if (known.size > MOST_REMEMBERED) known.clear()
}
