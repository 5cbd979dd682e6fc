import { createSchema } from '../../apps/api/src/schema'
import { join } from 'node:path'
import { instantOf, type Instant, type Region } from '@mendline/domain'
import type { DataSource } from 'typeorm'
import { AttachmentFiles } from '../../apps/api/src/attachment/attachment-files'
import { numberEvents } from '../../apps/api/src/case-event/relay'
import { Customer } from '../../apps/api/src/customer/customer.entity'
import { addDemoPeople, playDemoStory } from '../../apps/api/src/demo/demo'
import { ProductModel } from '../../apps/api/src/product-model/product-model.entity'
import { registerCases, type Complaint } from '../../apps/api/src/repair-case/register'
import { batchThreshold, servicePolicy } from '../../apps/api/src/setting/service-policy'
import { copyCases, type Written } from './copy-cases'

const AT_ONCE = 500
/** One case in so many was registered a moment ago. */
const FRESH = 10
/** What the measurements of commands use up. */
const FRESH_AT_LEAST = 400

/** What was made, and how fast. */
export interface Generated {
  /** Domestic cases that wait to be classified. */
  readonly fresh: readonly string[]
  readonly played: { readonly cases: number; readonly seconds: number }
  readonly registered: { readonly cases: number; readonly seconds: number }
  readonly copied: { readonly cases: number; readonly seconds: number; readonly rows: Written }
}

/**
 * So many cases in a realistic mix: a story played through the real commands, copied set by set, and one in ten
 * newly registered through `registerCases`.
 */
export async function generate(
  db: DataSource,
  dataDir: string,
  { count, story }: { count: number; story: number },
): Promise<Generated> {
  const now = instantOf(new Date())
  const played = await timed(async () => {
    await addDemoPeople(db, now)
    const files = new AttachmentFiles(join(dataDir, 'attachments'), 25 * 1024 * 1024)
    await playDemoStory({ db, schema: createSchema(), files, now, cases: story })
    return casesIn(db)
  })
  // The copies take their places after these.
  await numberEvents(db)
  const fresh = Math.max(FRESH_AT_LEAST, Math.round(count / FRESH))
  const rest = count - fresh - played.result
  const copied = await timed(() => db.transaction((manager) => copyCases(manager, rest)))
  const registered = await timed(() => register(db, now, fresh))
  await numberEvents(db)
  await db.query('VACUUM ANALYZE')
  return {
    fresh: registered.result,
    played: { cases: played.result, seconds: played.seconds },
    registered: { cases: fresh, seconds: registered.seconds },
    copied: { cases: rest, seconds: copied.seconds, rows: copied.result },
  }
}

async function casesIn(db: DataSource): Promise<number> {
  const [{ count }] = await db.query<[{ count: number }]>('SELECT count(*)::int AS count FROM repair_case')
  return count
}

/** Registers complaints in batches of 500, each in a transaction; gives the ids of those of domestic customers. */
async function register(db: DataSource, now: Instant, count: number): Promise<readonly string[]> {
  const customers = await db.manager.find(Customer, { order: { name: 'ASC' } })
  const models = await db.manager.find(ProductModel, { order: { code: 'ASC' } })
  const domestic: string[] = []
  for (let from = 0; from < count; from += AT_ONCE) {
    const complaints = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) =>
      complaintOf(from + i, customers, models, now),
    )
    const ids = await db.transaction(async (manager) =>
      registerCases(
        {
          manager,
          policy: await servicePolicy(manager),
          batchThreshold: await batchThreshold(manager),
          now,
          actorId: null,
        },
        complaints,
      ),
    )
    domestic.push(...ids.filter((_, i) => complaints[i]?.region === ('DOMESTIC' satisfies Region)))
  }
  return domestic
}

function complaintOf(
  n: number,
  customers: readonly Customer[],
  models: readonly ProductModel[],
  now: Instant,
): Complaint {
  const customer = customers[n % customers.length] as Customer
  const model = models[(n * 7) % models.length] as ProductModel
  return {
    customerId: customer.id,
    customerName: customer.name,
    contactId: null,
    modelId: model.id,
    modelCode: model.code,
    region: customer.region,
    kind: 'REPAIR',
    channel: 'EMAIL',
    urgency: n % 5 === 0 ? 'URGENT' : 'NORMAL',
    reportedAt: instantOf(Date.parse(now) - (n % 1440) * 60_000),
    description: `开机约 ${String((n % 50) + 1)} 分钟后黑屏，重启后恢复`,
    quantity: 1 + (n % 3),
    units: [
      {
        serial: `B${String(n).padStart(9, '0')}`,
        shippedOn: `2025-${String(1 + (n % 12)).padStart(2, '0')}-15`,
        purchasedOn: null,
      },
    ],
    markedForKnowledge: false,
    sourceReference: null,
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const begun = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - begun) / 1000 }
}
