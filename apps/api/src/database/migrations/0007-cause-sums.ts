import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CauseSums1767225600007 implements MigrationInterface {
  name = 'CauseSums1767225600007'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

const statements = [
  `ALTER TABLE "cost_rollup" ALTER COLUMN "grain" TYPE character varying(20)`,
  `CREATE INDEX "ix_cost_posting_cause_month" ON "cost_posting"  ("cause", "month") `,
  // The sums of costs confirmed before; from now on they are kept with the others.
  `INSERT INTO "cost_rollup" ("key", "grain", "month", "party", "kind", "cause", "model_id", "amount")
   SELECT concat_ws('|', 'MODEL_CAUSE', "month", "party", '', "kind", '', coalesce("cause", ''), '', "model_id"::text),
          'MODEL_CAUSE', "month", "party", "kind", "cause", "model_id", sum("amount")
     FROM "cost_posting"
    GROUP BY "month", "party", "kind", "cause", "model_id"
   HAVING sum("amount") <> 0`,
]
