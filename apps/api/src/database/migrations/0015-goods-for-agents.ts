import { randomUUID } from 'node:crypto'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Parts of an agent's order take the way of goods: the plan, the parts and how they were sent, which stood with the order,
 * become the facts that new cases have. Consigned goods of a trip that arrived are told to its cases.
 */
export class GoodsForAgents1767225600015 implements MigrationInterface {
  name = 'GoodsForAgents1767225600015'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ADDED) await runner.query(statement)
    await moveOrders(runner)
    await tellArrivals(runner)
    for (const statement of GONE) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

interface Order {
  id: string
  case_id: string
  case_number: string
  case_seq: number
  seq: number
  at: Date
  by_id: string | null
  agent_name: string
  due_on: string
  plan_attachment_ids: string[]
  carrier: string | null
  waybill: string | null
  customs_paper: string | null
  customs_number: string | null
  /** Whether the case has begun another round since. */
  over: boolean
  /** The day of the first record of the agent: by then the parts were there. */
  first_record_on: string | null
}

/** Adds one fact of a case. */
type Add = (table: string, values: Readonly<Record<string, unknown>>) => Promise<string>

async function moveOrders(runner: QueryRunner): Promise<void> {
  const orders = (await runner.query(
    `SELECT o.id, o.case_id, c.number AS case_number, c.seq AS case_seq, o.seq, o.at, o.by_id, o.agent_name,
            o.due_on::text AS due_on, o.plan_attachment_ids, o.carrier, o.waybill, o.customs_paper, o.customs_number,
            EXISTS (SELECT 1 FROM customer_confirmation k WHERE k.case_id = o.case_id AND NOT k.solved AND k.seq > o.seq) AS over,
            (SELECT min(r.at)::date::text FROM agent_repair_record r WHERE r.order_id = o.id) AS first_record_on
       FROM agent_order o JOIN repair_case c ON c.id = o.case_id
      ORDER BY o.case_id, o.seq`,
  )) as Order[]
  const seqs = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const order of orders) {
    const count = (counts.get(order.case_id) ?? 0) + 1
    counts.set(order.case_id, count)
    // What belongs to an earlier round keeps its place in it; of this round it is the newest that is known.
    const next = (): number => {
      if (order.over) return order.seq
      const seq = (seqs.get(order.case_id) ?? order.case_seq) + 1
      seqs.set(order.case_id, seq)
      return seq
    }
    await moveOrder(runner, order, count, async (table, values) => {
      const id = randomUUID()
      const row = { id, case_id: order.case_id, seq: next(), at: order.at, by_id: order.by_id, ...values }
      await insert(runner, table, row)
      return id
    })
  }
  await advance(runner, seqs)
}

async function moveOrder(runner: QueryRunner, order: Order, count: number, add: Add): Promise<void> {
  const lines = (await runner.query(
    `SELECT part_number, name, quantity FROM agent_order_line WHERE order_id = $1 ORDER BY seq`,
    [order.id],
  )) as { part_number: string; name: string; quantity: number }[]
  if (order.plan_attachment_ids.length > 0) {
    const files = '见附件 / see the files'
    await add('work_plan', {
      version: count,
      steps: files,
      safety: files,
      software: null,
      acceptance: files,
      attachment_ids: order.plan_attachment_ids,
    })
  }
  const place = `${order.case_number}-D${String(count)}`
  const requestId = await add('parts_request', { number: `LL-${place}`, none_needed: lines.length === 0 })
  const sent: { lineId: string; quantity: number }[] = []
  for (const { part_number, name, quantity } of lines) {
    const lineId = await add('parts_line', { request_id: requestId, part_number, name, quantity, unit: null })
    await add('parts_issue', { line_id: lineId, quantity, note: null })
    sent.push({ lineId, quantity })
  }
  if (order.carrier === null || sent.length === 0) return
  const lineIds = sent.map(({ lineId }) => lineId)
  await add('agent_parts_release', {
    number: `FX-${place}`,
    order_id: order.id,
    bearer: order.carrier,
    line_ids: lineIds,
    note: null,
  })
  const consignmentId = await add('agent_consignment', {
    number: `TY-${place}`,
    order_id: order.id,
    line_ids: lineIds,
    address: order.agent_name,
    contact: order.agent_name,
    carrier: order.carrier,
    waybill: order.waybill ?? '',
    customs_paper: order.customs_paper ?? 'NONE',
    customs_number: order.customs_number,
    expected_on: order.due_on,
    attachment_ids: [],
  })
  for (const { lineId, quantity } of sent)
    await add('agent_consignment_line', { consignment_id: consignmentId, line_id: lineId, quantity })
  if (order.first_record_on !== null)
    await add('agent_milestone', {
      consignment_id: consignmentId,
      milestone: 'ARRIVED',
      reached_on: order.first_record_on,
      note: null,
      link_id: null,
    })
}

/** Every consignment of the trip arrived: from now on its cases know. */
async function tellArrivals(runner: QueryRunner): Promise<void> {
  const arrived = (await runner.query(
    `SELECT t.trip_id, t.case_id, c.seq AS case_seq, max(g.arrived_at) AS at
       FROM trip_case t
       JOIN repair_case c ON c.id = t.case_id
       JOIN consignment g ON g.trip_id = t.trip_id
      GROUP BY t.trip_id, t.case_id, c.seq
     HAVING bool_and(g.arrived_at IS NOT NULL)
      ORDER BY t.case_id, t.trip_id`,
  )) as { trip_id: string; case_id: string; case_seq: number; at: Date }[]
  const seqs = new Map<string, number>()
  for (const { trip_id, case_id, case_seq, at } of arrived) {
    const seq = (seqs.get(case_id) ?? case_seq) + 1
    seqs.set(case_id, seq)
    const told = { step: 'receive-consignments', subject_id: trip_id, refused: false }
    await insert(runner, 'step_completion', { id: randomUUID(), case_id, seq, at, by_id: null, ...told })
  }
  await advance(runner, seqs)
}

async function insert(
  runner: QueryRunner,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns = Object.keys(row)
  await runner.query(
    `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')})
     VALUES (${columns.map((_, i) => `$${String(i + 1)}`).join(', ')})`,
    Object.values(row),
  )
}

/** The next fact of these cases comes after what was added. */
async function advance(runner: QueryRunner, seqs: ReadonlyMap<string, number>): Promise<void> {
  for (const [id, seq] of seqs) await runner.query(`UPDATE repair_case SET seq = $2 WHERE id = $1`, [id, seq])
}

const ADDED = [
  `CREATE TABLE "agent_parts_release" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "number" character varying(40) COLLATE "C" NOT NULL, "order_id" uuid NOT NULL, "bearer" character varying(100) NOT NULL, "line_ids" uuid array NOT NULL, "note" character varying(500), CONSTRAINT "uq_agent_parts_release_number" UNIQUE ("number"), CONSTRAINT "pk_agent_parts_release" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_agent_parts_release_case_id" ON "agent_parts_release"  ("case_id") `,
  `CREATE INDEX "ix_agent_parts_release_order_id" ON "agent_parts_release"  ("order_id") `,
  `CREATE TABLE "agent_consignment" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "number" character varying(40) COLLATE "C" NOT NULL, "order_id" uuid NOT NULL, "line_ids" uuid array NOT NULL, "address" character varying(300) NOT NULL, "contact" character varying(200) NOT NULL, "carrier" character varying(100) NOT NULL, "waybill" character varying(80) COLLATE "C" NOT NULL, "customs_paper" character varying NOT NULL, "customs_number" character varying(80) COLLATE "C", "expected_on" date NOT NULL, "attachment_ids" uuid array NOT NULL, CONSTRAINT "uq_agent_consignment_number" UNIQUE ("number"), CONSTRAINT "ck_agent_consignment_c0afce47" CHECK ("customs_paper" = ANY (ARRAY['NONE', 'EXPORT', 'TEMPORARY_EXPORT', 'ATA_CARNET']::varchar[])), CONSTRAINT "pk_agent_consignment" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_agent_consignment_case_id" ON "agent_consignment"  ("case_id") `,
  `CREATE INDEX "ix_agent_consignment_order_id" ON "agent_consignment"  ("order_id") `,
  `CREATE TABLE "agent_consignment_line" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "consignment_id" uuid NOT NULL, "line_id" uuid NOT NULL, "quantity" integer NOT NULL, "weight_kg" numeric(20,6), "size" character varying(60), "hs_code" character varying(20) COLLATE "C", "customs_value" numeric(30,6), "currency" character varying(3) COLLATE "C", CONSTRAINT "pk_agent_consignment_line" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_agent_consignment_line_case_id" ON "agent_consignment_line"  ("case_id") `,
  `CREATE INDEX "ix_agent_consignment_line_consignment_id" ON "agent_consignment_line"  ("consignment_id") `,
  `CREATE INDEX "ix_agent_consignment_line_line_id" ON "agent_consignment_line"  ("line_id") `,
  `CREATE TABLE "agent_milestone" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "consignment_id" uuid NOT NULL, "milestone" character varying NOT NULL, "reached_on" date NOT NULL, "note" character varying(200), "link_id" uuid, CONSTRAINT "ck_agent_milestone_b9d9f172" CHECK ("milestone" = ANY (ARRAY['PICKED_UP', 'EXPORT_CLEARED', 'DEPARTED', 'IMPORT_CLEARED', 'OUT_FOR_DELIVERY', 'ARRIVED']::varchar[])), CONSTRAINT "pk_agent_milestone" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_agent_milestone_case_id" ON "agent_milestone"  ("case_id") `,
  `CREATE INDEX "ix_agent_milestone_consignment_id" ON "agent_milestone"  ("consignment_id") `,
  `CREATE TABLE "sample_return" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "outcome" character varying NOT NULL, "settled_on" date NOT NULL, "declaration_number" character varying(80) COLLATE "C" NOT NULL, "carrier" character varying(100), "tracking_number" character varying(80) COLLATE "C", "note" text, "attachment_ids" uuid array NOT NULL, CONSTRAINT "ck_sample_return_621b7fc9" CHECK ("outcome" = ANY (ARRAY['REEXPORTED', 'KEPT', 'SCRAPPED']::varchar[])), CONSTRAINT "pk_sample_return" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_sample_return_case_id" ON "sample_return"  ("case_id") `,
  // Until now only units were declared.
  `ALTER TABLE "import_clearance" ADD "for_sample" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "import_clearance" ALTER COLUMN "for_sample" DROP DEFAULT`,
  `ALTER TABLE "agent_parts_release" ADD CONSTRAINT "fk_agent_parts_release_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agent_parts_release" ADD CONSTRAINT "fk_agent_parts_release_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agent_parts_release" ADD CONSTRAINT "fk_agent_parts_release_order_id" FOREIGN KEY ("order_id") REFERENCES "agent_order"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agent_consignment" ADD CONSTRAINT "fk_agent_consignment_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agent_consignment" ADD CONSTRAINT "fk_agent_consignment_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agent_consignment" ADD CONSTRAINT "fk_agent_consignment_order_id" FOREIGN KEY ("order_id") REFERENCES "agent_order"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agent_consignment_line" ADD CONSTRAINT "fk_agent_consignment_line_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agent_consignment_line" ADD CONSTRAINT "fk_agent_consignment_line_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agent_consignment_line" ADD CONSTRAINT "fk_agent_consignment_line_consignment_id" FOREIGN KEY ("consignment_id") REFERENCES "agent_consignment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agent_consignment_line" ADD CONSTRAINT "fk_agent_consignment_line_line_id" FOREIGN KEY ("line_id") REFERENCES "parts_line"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agent_milestone" ADD CONSTRAINT "fk_agent_milestone_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agent_milestone" ADD CONSTRAINT "fk_agent_milestone_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agent_milestone" ADD CONSTRAINT "fk_agent_milestone_consignment_id" FOREIGN KEY ("consignment_id") REFERENCES "agent_consignment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agent_milestone" ADD CONSTRAINT "fk_agent_milestone_link_id" FOREIGN KEY ("link_id") REFERENCES "agent_link"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sample_return" ADD CONSTRAINT "fk_sample_return_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sample_return" ADD CONSTRAINT "fk_sample_return_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
]

/** Brought over above. */
const GONE = [
  `ALTER TABLE "agent_order" DROP CONSTRAINT "ck_agent_order_c0afce47"`,
  `ALTER TABLE "agent_order" DROP COLUMN "customs_number"`,
  `ALTER TABLE "agent_order" DROP COLUMN "carrier"`,
  `ALTER TABLE "agent_order" DROP COLUMN "sent_on"`,
  `ALTER TABLE "agent_order" DROP COLUMN "waybill"`,
  `ALTER TABLE "agent_order" DROP COLUMN "customs_paper"`,
  `DROP TABLE "agent_order_line"`,
]
