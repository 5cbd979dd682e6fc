import type { Instant, IntakeRow } from '@mendline/domain'
import type { DataSource, EntityManager } from 'typeorm'
import { codeOf, inTransaction } from '../command/transaction'
import type { Viewer } from '../context'
import { registerCases, type Complaint, type Registering } from '../repair-case/register'
import { batchThreshold, servicePolicy } from '../setting/service-policy'
import { matchContacts, type Names } from './match-names'

/** Arbitrary but fixed: imports take turns by this lock, so that two files naming one new customer create one. */
const IMPORT_LOCK = 7_316_402
const UNIQUE_VIOLATION = '23505'

export type RegisteredRow = IntakeRow & { readonly reference: string }

export interface BatchResult {
  readonly created: number
  readonly alreadyThere: number
}

export interface Batch {
  readonly db: DataSource
  readonly names: Names
  readonly viewer: Pick<Viewer, 'id'>
  readonly now: Instant
  readonly rows: readonly RegisteredRow[]
  /** Runs in the same transaction, after the cases were written. */
  readonly afterwards: (manager: EntityManager, result: BatchResult) => Promise<void>
}

/** Registers the rows that are not there yet, in one transaction with a constant number of statements. */
export async function registerBatch(batch: Batch): Promise<BatchResult> {
  try {
    return await once(batch)
  } catch (error) {
    // Somebody registered one of these references or names a moment ago; now it is seen.
    if (codeOf(error) !== UNIQUE_VIOLATION) throw error
    return once(batch)
  }
}

async function once({ db, names, viewer, now, rows, afterwards }: Batch): Promise<BatchResult> {
  let forget = () => {}
  try {
    return await inTransaction({ db }, async (manager) => {
      forget()
      await manager.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK])
      const there = await referencesThere(manager, rows)
      const fresh = rows.filter((row) => !there.has(row.reference))
      if (fresh.length > 0) {
        await names.lookUp(manager, fresh)
        forget = await names.create(manager, fresh, now)
        const complaints = await complaintsOf(manager, names, fresh)
        const registering: Registering = {
          manager,
          policy: await servicePolicy(manager),
          batchThreshold: await batchThreshold(manager),
          now,
          actorId: viewer.id,
        }
        await registerCases(registering, complaints)
      }
      const result = { created: fresh.length, alreadyThere: rows.length - fresh.length }
      await afterwards(manager, result)
      return result
    })
  } catch (error) {
    forget()
    throw error
  }
}

/** Which of the rows are cases already: by the reference they came with, or, of an export, by their number. */
export async function referencesThere(
  manager: EntityManager,
  rows: readonly RegisteredRow[],
): Promise<ReadonlySet<string>> {
  const references = rows.map((row) => row.reference)
  const found: { reference: string }[] = await manager.query(
    `SELECT source_reference AS reference FROM repair_case WHERE source_reference = ANY ($1)
     UNION SELECT number FROM repair_case WHERE number = ANY ($1)`,
    [references],
  )
  return new Set(found.map(({ reference }) => reference))
}

async function complaintsOf(
  manager: EntityManager,
  names: Names,
  rows: readonly RegisteredRow[],
): Promise<Complaint[]> {
  const matched = rows.map((row) => {
    const customer = names.customer(row)
    const model = names.model(row)
    if (customer === undefined || model === undefined) throw new Error('a name was neither found nor created')
    return { row, customer, model, customerId: customer.id, contact: row.contact }
  })
  const contactIds = await matchContacts(manager, matched)
  return matched.map(({ row, customer, model }, i) => ({
    customerId: customer.id,
    customerName: customer.name,
    contactId: contactIds[i] ?? null,
    modelId: model.id,
    modelCode: model.code,
    region: customer.region,
    kind: row.kind,
    channel: row.channel,
    urgency: row.urgency,
    reportedAt: row.reportedAt,
    description: row.description,
    quantity: row.quantity,
    units: row.units,
    markedForKnowledge: false,
    sourceReference: row.reference,
  }))
}
