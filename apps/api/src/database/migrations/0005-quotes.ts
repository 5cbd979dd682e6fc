import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Estimates, list prices, rates, and the charge line by line. Quotations so far are in the language their customer is
 * written to; charges so far were one amount, which is the one line they have.
 */
export class Quotes1767225600005 implements MigrationInterface {
  name = 'Quotes1767225600005'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

const statements = [
  `CREATE TABLE "part_price" ("id" uuid NOT NULL, "part_number" character varying(80) COLLATE "C" NOT NULL, "name" character varying(200) NOT NULL, "list_price" numeric(30,6) NOT NULL, "currency" character varying(3) COLLATE "C" NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by_id" uuid NOT NULL, "retired_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "uq_part_price_part_number" UNIQUE ("part_number"), CONSTRAINT "pk_part_price" PRIMARY KEY ("id"))`,
  `CREATE TABLE "cost_estimate" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "version" integer NOT NULL, "lines" jsonb NOT NULL, "note" text, CONSTRAINT "pk_cost_estimate" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_cost_estimate_case_id" ON "cost_estimate"  ("case_id") `,
  `ALTER TABLE "quotation" ADD "language" character varying`,
  `UPDATE "quotation" SET "language" = CASE "c"."region" WHEN 'DOMESTIC' THEN 'zh' ELSE 'en' END FROM "repair_case" "c" WHERE "c"."id" = "quotation"."case_id"`,
  `ALTER TABLE "quotation" ALTER COLUMN "language" SET NOT NULL`,
  `ALTER TABLE "quotation" ADD "fees" jsonb`,
  `ALTER TABLE "quotation" ADD "terms" text`,
  `ALTER TABLE "quotation" ADD "estimate_id" uuid`,
  `ALTER TABLE "service_agreement" ADD "fees" jsonb`,
  `ALTER TABLE "cost_statement" ADD "charge_lines" jsonb NOT NULL DEFAULT '[]'`,
  `UPDATE "cost_statement" SET "charge_lines" = jsonb_build_array(jsonb_build_object('key', 'AGREED', 'kind', 'AGREED', 'partNumber', NULL, 'name', NULL, 'quantity', NULL, 'unitPrice', NULL, 'computed', NULL, 'amount', trim_scale("charge_amount")::text, 'reason', NULL)) WHERE "charge_amount" IS NOT NULL`,
  `ALTER TABLE "cost_statement" ALTER COLUMN "charge_lines" DROP DEFAULT`,
  `ALTER TABLE "quotation" ADD CONSTRAINT "ck_quotation_9fd33e90" CHECK ("language" = ANY (ARRAY['zh', 'en']::varchar[]))`,
  `ALTER TABLE "part_price" ADD CONSTRAINT "fk_part_price_updated_by_id" FOREIGN KEY ("updated_by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "cost_estimate" ADD CONSTRAINT "fk_cost_estimate_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "cost_estimate" ADD CONSTRAINT "fk_cost_estimate_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "quotation" ADD CONSTRAINT "fk_quotation_estimate_id" FOREIGN KEY ("estimate_id") REFERENCES "cost_estimate"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
]
