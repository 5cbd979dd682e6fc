import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CostWithdrawals1767225600006 implements MigrationInterface {
  name = 'CostWithdrawals1767225600006'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

const statements = [
  `CREATE TABLE "cost_withdrawal" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "cost_item_id" uuid NOT NULL, "department" character varying NOT NULL, CONSTRAINT "uq_cost_withdrawal_cost_item_id" UNIQUE ("cost_item_id"), CONSTRAINT "ck_cost_withdrawal_86c7264c" CHECK ("department" = ANY (ARRAY['MARKETING', 'DOMESTIC_BUSINESS', 'HR_ADMIN', 'RND', 'PRODUCTION_ENGINEERING', 'WORKSHOP', 'MATERIALS', 'FINANCE', 'QUALITY']::varchar[])), CONSTRAINT "pk_cost_withdrawal" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_cost_withdrawal_case_id" ON "cost_withdrawal"  ("case_id") `,
  `ALTER TABLE "cost_withdrawal" ADD CONSTRAINT "fk_cost_withdrawal_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "cost_withdrawal" ADD CONSTRAINT "fk_cost_withdrawal_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "cost_withdrawal" ADD CONSTRAINT "fk_cost_withdrawal_cost_item_id" FOREIGN KEY ("cost_item_id") REFERENCES "cost_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
]
