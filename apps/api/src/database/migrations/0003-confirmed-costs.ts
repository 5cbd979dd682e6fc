import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Confirmed costs line by line at a rate that never changes, and what is read from them. What was confirmed before is in the
 * base currency: its lines are split as their statement was, without a cent lost.
 */
export class ConfirmedCosts1767225600003 implements MigrationInterface {
  name = 'ConfirmedCosts1767225600003'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

const statements = [
  `CREATE TABLE "cost_posting" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "cost_item_id" uuid NOT NULL, "month" character varying(7) COLLATE "C" NOT NULL, "party" character varying NOT NULL, "department" character varying, "kind" character varying NOT NULL, "category" character varying NOT NULL, "declared_by" character varying NOT NULL, "customer_id" uuid NOT NULL, "model_id" uuid NOT NULL, "mode" character varying, "cause" character varying(80) COLLATE "C", "amount" numeric(30,6) NOT NULL, CONSTRAINT "ck_cost_posting_46fbcde9" CHECK ("party" = ANY (ARRAY['CUSTOMER', 'COMPANY']::varchar[])), CONSTRAINT "ck_cost_posting_86c7264c" CHECK ("department" = ANY (ARRAY['MARKETING', 'DOMESTIC_BUSINESS', 'HR_ADMIN', 'RND', 'PRODUCTION_ENGINEERING', 'WORKSHOP', 'MATERIALS', 'FINANCE', 'QUALITY']::varchar[])), CONSTRAINT "ck_cost_posting_ce86b749" CHECK ("kind" = ANY (ARRAY['PURCHASE', 'TRAVEL', 'EQUIPMENT', 'OTHER']::varchar[])), CONSTRAINT "ck_cost_posting_05dcf65d" CHECK ("category" = ANY (ARRAY['PART', 'MATERIAL', 'TOOL', 'INSTRUMENT', 'AIR', 'RAIL', 'LOCAL_TRANSPORT', 'VISA_FEE', 'LODGING', 'MEALS', 'LOST_TIME', 'OTHER_TRAVEL', 'TOOL_USE', 'DEPRECIATION', 'FREIGHT', 'DUTY', 'AGENT', 'OTHER_COST']::varchar[])), CONSTRAINT "ck_cost_posting_33d0422e" CHECK ("declared_by" = ANY (ARRAY['MARKETING', 'DOMESTIC_BUSINESS', 'HR_ADMIN', 'RND', 'PRODUCTION_ENGINEERING', 'WORKSHOP', 'MATERIALS', 'FINANCE', 'QUALITY']::varchar[])), CONSTRAINT "ck_cost_posting_8e1ac655" CHECK ("mode" = ANY (ARRAY['RETURN_TO_FACTORY', 'DISPATCH', 'LOCAL_AGENT']::varchar[])), CONSTRAINT "pk_cost_posting" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_cost_posting_case_id" ON "cost_posting"  ("case_id") `,
  `CREATE INDEX "ix_cost_posting_cost_item_id" ON "cost_posting"  ("cost_item_id") `,
  `CREATE INDEX "ix_cost_posting_model_id_month" ON "cost_posting"  ("model_id", "month") `,
  `CREATE INDEX "ix_cost_posting_customer_id_month" ON "cost_posting"  ("customer_id", "month") `,
  `CREATE INDEX "ix_cost_posting_month_id" ON "cost_posting"  ("month", "id") `,
  `CREATE TABLE "cost_rollup" ("key" character varying(240) COLLATE "C" NOT NULL, "grain" character varying(10) NOT NULL, "month" character varying(7) COLLATE "C" NOT NULL, "party" character varying NOT NULL, "department" character varying, "kind" character varying NOT NULL, "mode" character varying, "cause" character varying(80) COLLATE "C", "customer_id" uuid, "model_id" uuid, "amount" numeric(30,6) NOT NULL, CONSTRAINT "pk_cost_rollup" PRIMARY KEY ("key"))`,
  `CREATE INDEX "ix_cost_rollup_grain_customer_id_month" ON "cost_rollup"  ("grain", "customer_id", "month") `,
  `CREATE TABLE "exchange_rate" ("id" uuid NOT NULL, "currency" character varying(3) COLLATE "C" NOT NULL, "valid_from" date NOT NULL, "rate" numeric(30,10) NOT NULL, "source" character varying(200), "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid NOT NULL, CONSTRAINT "pk_exchange_rate" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_exchange_rate_currency_valid_from_at_id" ON "exchange_rate"  ("currency", "valid_from", "at", "id") `,
  `CREATE TABLE "cost_share" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "cost_item_id" uuid NOT NULL, "customer_share" integer NOT NULL, "reason" text NOT NULL, CONSTRAINT "pk_cost_share" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_cost_share_case_id" ON "cost_share"  ("case_id") `,
  `CREATE TABLE "confirmed_cost" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "cost_item_id" uuid NOT NULL, "base_amount" numeric(30,6) NOT NULL, "base_currency" character varying(3) COLLATE "C" NOT NULL, "rate" numeric(30,10) NOT NULL, "rate_from" date, "customer_share" integer NOT NULL, "customer_amount" numeric(30,6) NOT NULL, "company_amount" numeric(30,6) NOT NULL, "shortfall_amount" numeric(30,6) NOT NULL, CONSTRAINT "uq_confirmed_cost_cost_item_id" UNIQUE ("cost_item_id"), CONSTRAINT "pk_confirmed_cost" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_confirmed_cost_case_id" ON "confirmed_cost"  ("case_id") `,
  `CREATE TABLE "share_acknowledgement" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "department" character varying NOT NULL, "note" text, CONSTRAINT "ck_share_acknowledgement_86c7264c" CHECK ("department" = ANY (ARRAY['MARKETING', 'DOMESTIC_BUSINESS', 'HR_ADMIN', 'RND', 'PRODUCTION_ENGINEERING', 'WORKSHOP', 'MATERIALS', 'FINANCE', 'QUALITY']::varchar[])), CONSTRAINT "pk_share_acknowledgement" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_share_acknowledgement_case_id" ON "share_acknowledgement"  ("case_id") `,
  `CREATE TABLE "supplier_claim" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "party" character varying NOT NULL, "name" character varying(200) NOT NULL, "amount" numeric(30,6) NOT NULL, "currency" character varying(3) COLLATE "C" NOT NULL, "claimed_on" date NOT NULL, "deadline" date NOT NULL, "cost_item_id" uuid, "grounds" text NOT NULL, "attachment_ids" uuid array NOT NULL, CONSTRAINT "ck_supplier_claim_270e62e9" CHECK ("party" = ANY (ARRAY['SUPPLIER', 'CARRIER', 'INSURER']::varchar[])), CONSTRAINT "pk_supplier_claim" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_supplier_claim_case_id" ON "supplier_claim"  ("case_id") `,
  `CREATE TABLE "claim_recovery" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "claim_id" uuid NOT NULL, "amount" numeric(30,6) NOT NULL, "received_on" date NOT NULL, "reference" character varying(200), CONSTRAINT "pk_claim_recovery" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_claim_recovery_case_id" ON "claim_recovery"  ("case_id") `,
  `CREATE INDEX "ix_claim_recovery_claim_id" ON "claim_recovery"  ("claim_id") `,
  `CREATE TABLE "claim_closing" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "claim_id" uuid NOT NULL, "reason" text NOT NULL, CONSTRAINT "uq_claim_closing_claim_id" UNIQUE ("claim_id"), CONSTRAINT "pk_claim_closing" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_claim_closing_case_id" ON "claim_closing"  ("case_id") `,
  `ALTER TABLE "cost_item" ADD "reverses_id" uuid`,
  `ALTER TABLE "cost_item" ADD CONSTRAINT "uq_cost_item_reverses_id" UNIQUE ("reverses_id")`,
  `ALTER TABLE "cost_confirmation" ADD "total" numeric(30,6)`,
  `ALTER TABLE "cost_confirmation" ADD "currency" character varying(3) COLLATE "C"`,
  `ALTER TABLE "cost_confirmation" ADD "customer_cost" numeric(30,6)`,
  `ALTER TABLE "cost_confirmation" ADD "company_cost" numeric(30,6)`,
  `ALTER TABLE "cost_confirmation" ADD "charge_base" numeric(30,6)`,
  `ALTER TABLE "cost_confirmation" ADD "charge_rate" numeric(30,10)`,
  `ALTER TABLE "cost_confirmation" ADD "shortfall" numeric(30,6)`,
  `ALTER TABLE "cost_confirmation" ADD "margin" numeric(30,6)`,
  // A charge in another currency has no rate on record: it is taken to cover the customer's part, as it was until now.
  `UPDATE "cost_confirmation" c SET "total" = s."total", "currency" = s."currency", "customer_cost" = s."customer_cost",
     "company_cost" = s."company_cost",
     "charge_base" = CASE WHEN s."charge_amount" IS NULL THEN 0 WHEN s."charge_currency" = s."currency" THEN s."charge_amount" ELSE s."customer_cost" END,
     "charge_rate" = CASE WHEN s."charge_currency" = s."currency" THEN 1 END,
     "shortfall" = 0, "margin" = 0
     FROM "cost_statement" s WHERE s."id" = c."statement_id"`,
  `UPDATE "cost_confirmation" SET "shortfall" = greatest("customer_cost" - "charge_base", 0), "margin" = greatest("charge_base" - "customer_cost", 0)`,
  `ALTER TABLE "cost_confirmation" ALTER COLUMN "total" SET NOT NULL`,
  `ALTER TABLE "cost_confirmation" ALTER COLUMN "currency" SET NOT NULL`,
  `ALTER TABLE "cost_confirmation" ALTER COLUMN "customer_cost" SET NOT NULL`,
  `ALTER TABLE "cost_confirmation" ALTER COLUMN "company_cost" SET NOT NULL`,
  `ALTER TABLE "cost_confirmation" ALTER COLUMN "charge_base" SET NOT NULL`,
  `ALTER TABLE "cost_confirmation" ALTER COLUMN "shortfall" SET NOT NULL`,
  `ALTER TABLE "cost_confirmation" ALTER COLUMN "margin" SET NOT NULL`,
  `ALTER TABLE "payment" ADD "paid_amount" numeric(30,6)`,
  `ALTER TABLE "payment" ADD "paid_currency" character varying(3) COLLATE "C"`,
  `UPDATE "payment" p SET "paid_amount" = p."amount", "paid_currency" = r."currency" FROM "receivable" r WHERE r."id" = p."receivable_id"`,
  `ALTER TABLE "payment" ALTER COLUMN "paid_amount" SET NOT NULL`,
  `ALTER TABLE "payment" ALTER COLUMN "paid_currency" SET NOT NULL`,
  `CREATE INDEX "ix_payment_receivable_id" ON "payment"  ("receivable_id") `,
  `CREATE INDEX "ix_write_off_request_receivable_id" ON "write_off_request"  ("receivable_id") `,
  `ALTER TABLE "cost_posting" ADD CONSTRAINT "fk_cost_posting_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "cost_posting" ADD CONSTRAINT "fk_cost_posting_cost_item_id" FOREIGN KEY ("cost_item_id") REFERENCES "cost_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "cost_posting" ADD CONSTRAINT "fk_cost_posting_customer_id" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "cost_posting" ADD CONSTRAINT "fk_cost_posting_model_id" FOREIGN KEY ("model_id") REFERENCES "product_model"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "exchange_rate" ADD CONSTRAINT "fk_exchange_rate_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "cost_item" ADD CONSTRAINT "fk_cost_item_reverses_id" FOREIGN KEY ("reverses_id") REFERENCES "cost_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "cost_share" ADD CONSTRAINT "fk_cost_share_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "cost_share" ADD CONSTRAINT "fk_cost_share_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "cost_share" ADD CONSTRAINT "fk_cost_share_cost_item_id" FOREIGN KEY ("cost_item_id") REFERENCES "cost_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "confirmed_cost" ADD CONSTRAINT "fk_confirmed_cost_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "confirmed_cost" ADD CONSTRAINT "fk_confirmed_cost_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "confirmed_cost" ADD CONSTRAINT "fk_confirmed_cost_cost_item_id" FOREIGN KEY ("cost_item_id") REFERENCES "cost_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "share_acknowledgement" ADD CONSTRAINT "fk_share_acknowledgement_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "share_acknowledgement" ADD CONSTRAINT "fk_share_acknowledgement_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "supplier_claim" ADD CONSTRAINT "fk_supplier_claim_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "supplier_claim" ADD CONSTRAINT "fk_supplier_claim_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "supplier_claim" ADD CONSTRAINT "fk_supplier_claim_cost_item_id" FOREIGN KEY ("cost_item_id") REFERENCES "cost_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "claim_recovery" ADD CONSTRAINT "fk_claim_recovery_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "claim_recovery" ADD CONSTRAINT "fk_claim_recovery_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "claim_recovery" ADD CONSTRAINT "fk_claim_recovery_claim_id" FOREIGN KEY ("claim_id") REFERENCES "supplier_claim"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "claim_closing" ADD CONSTRAINT "fk_claim_closing_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "claim_closing" ADD CONSTRAINT "fk_claim_closing_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "claim_closing" ADD CONSTRAINT "fk_claim_closing_claim_id" FOREIGN KEY ("claim_id") REFERENCES "supplier_claim"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // Cumulative rounding: the parts of the lines add up to those of the statement exactly.
  `INSERT INTO "confirmed_cost" ("id", "case_id", "seq", "at", "by_id", "cost_item_id", "base_amount", "base_currency", "rate", "rate_from", "customer_share", "customer_amount", "company_amount", "shortfall_amount")
   SELECT gen_random_uuid(), "case_id", "seq", "at", "by_id", "item_id", "amount", "currency", 1, NULL, "share",
          "customer", "amount" - "customer", "short" - lag("short", 1, 0) OVER "of_statement"
     FROM (SELECT l.*, round(l."reached" * l."customer_cost" / nullif(l."total", 0), l."decimals")
                       - round((l."reached" - l."amount") * l."customer_cost" / nullif(l."total", 0), l."decimals") AS "customer",
                  round(l."reached" * l."shortfall" / nullif(l."total", 0), l."decimals") AS "short"
             FROM (SELECT c."id" AS "confirmation_id", c."case_id", c."seq", c."at", c."by_id", c."total", c."customer_cost", c."shortfall",
                          i."id" AS "item_id", i."seq" AS "item_seq", i."amount", c."currency",
                          CASE WHEN r."free_of_charge" THEN 0 ELSE coalesce(r."customer_share", 0) END AS "share",
                          CASE WHEN c."currency" IN ('JPY', 'KRW', 'VND', 'CLP', 'ISK', 'UGX', 'XAF', 'XOF', 'PYG', 'RWF') THEN 0
                               WHEN c."currency" IN ('KWD', 'BHD', 'OMR', 'JOD', 'TND', 'IQD', 'LYD') THEN 3 ELSE 2 END AS "decimals",
                          sum(i."amount") OVER (PARTITION BY c."id" ORDER BY i."seq", i."id") AS "reached"
                     FROM "cost_item" i
                     JOIN "repair_case" r ON r."id" = i."case_id"
                     JOIN LATERAL (SELECT * FROM "cost_confirmation" n WHERE n."case_id" = i."case_id" AND n."seq" > i."seq" ORDER BY n."seq" LIMIT 1) c ON true
                    WHERE coalesce((SELECT v."outcome" FROM "cost_review" v WHERE v."cost_item_id" = i."id" ORDER BY v."seq" DESC LIMIT 1), 'APPROVED') <> 'REJECTED') l
            WHERE l."total" <> 0) p
   WINDOW "of_statement" AS (PARTITION BY "confirmation_id" ORDER BY "item_seq", "item_id")`,
]
