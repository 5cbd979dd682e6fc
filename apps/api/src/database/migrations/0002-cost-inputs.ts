import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What an amount is computed from. Costs so far were one amount each: it becomes the price of one. */
export class CostInputs1767225600002 implements MigrationInterface {
  name = 'CostInputs1767225600002'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

const statements = [
  `ALTER TABLE "cost_item" ADD "category" character varying`,
  `UPDATE "cost_item" SET "category" = CASE "kind" WHEN 'PURCHASE' THEN 'MATERIAL' WHEN 'TRAVEL' THEN 'OTHER_TRAVEL' WHEN 'EQUIPMENT' THEN 'TOOL_USE' ELSE 'OTHER_COST' END`,
  `ALTER TABLE "cost_item" ALTER COLUMN "category" SET NOT NULL`,
  `ALTER TABLE "cost_item" ADD "quantity" numeric(30,6)`,
  `UPDATE "cost_item" SET "quantity" = 1 WHERE "kind" IN ('PURCHASE', 'EQUIPMENT')`,
  `ALTER TABLE "cost_item" ADD "unit_price" numeric(30,6)`,
  `UPDATE "cost_item" SET "unit_price" = "amount"`,
  `ALTER TABLE "cost_item" ALTER COLUMN "unit_price" SET NOT NULL`,
  `ALTER TABLE "cost_item" ADD "residual_value" numeric(30,6)`,
  `ALTER TABLE "cost_item" ADD "useful_life_months" integer`,
  `ALTER TABLE "cost_item" ADD "days_used" integer`,
  `ALTER TABLE "cost_item" ADD "part_number" character varying(80) COLLATE "C"`,
  `ALTER TABLE "cost_item" ADD "supplier" character varying(200)`,
  `ALTER TABLE "cost_item" ADD "voucher" character varying(80) COLLATE "C"`,
  `ALTER TABLE "cost_item" ADD "person_id" uuid`,
  `ALTER TABLE "cost_item" ADD "attachment_ids" uuid array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "cost_item" ALTER COLUMN "attachment_ids" DROP DEFAULT`,
  `ALTER TABLE "cost_item" ADD "source_id" character varying(36) COLLATE "C"`,
  `ALTER TABLE "cost_item" ADD CONSTRAINT "ck_cost_item_05dcf65d" CHECK ("category" = ANY (ARRAY['PART', 'MATERIAL', 'TOOL', 'INSTRUMENT', 'AIR', 'RAIL', 'LOCAL_TRANSPORT', 'VISA_FEE', 'LODGING', 'MEALS', 'LOST_TIME', 'OTHER_TRAVEL', 'TOOL_USE', 'DEPRECIATION', 'FREIGHT', 'DUTY', 'AGENT', 'OTHER_COST']::varchar[]))`,
  `ALTER TABLE "cost_item" ADD CONSTRAINT "fk_cost_item_person_id" FOREIGN KEY ("person_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX "ix_cost_item_part_number" ON "cost_item"  ("part_number") `,
  `CREATE INDEX "ix_cost_item_person_id" ON "cost_item"  ("person_id") `,
]
