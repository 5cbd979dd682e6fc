import type { MigrationInterface, QueryRunner } from 'typeorm'

export class PurchasesOfPartsLists1767225600018 implements MigrationInterface {
  name = 'PurchasesOfPartsLists1767225600018'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

const statements = [
  `CREATE TABLE "parts_shortage" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "line_id" uuid NOT NULL, "quantity" integer NOT NULL, "note" text, CONSTRAINT "pk_parts_shortage" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_parts_shortage_case_id" ON "parts_shortage"  ("case_id") `,
  `CREATE INDEX "ix_parts_shortage_line_id" ON "parts_shortage"  ("line_id") `,
  `ALTER TABLE "purchase_demand" ADD "case_id" uuid`,
  `ALTER TABLE "purchase_demand" ADD "parts_line_id" uuid`,
  `ALTER TABLE "purchase_promise" ADD "case_id" uuid`,
  `ALTER TABLE "purchase_expedite" ADD "case_id" uuid`,
  `ALTER TABLE "purchase_receipt" ADD "case_id" uuid`,
  `ALTER TABLE "purchase_demand" DROP CONSTRAINT "fk_purchase_demand_trip_id"`,
  `ALTER TABLE "purchase_demand" DROP CONSTRAINT "fk_purchase_demand_line_id"`,
  `ALTER TABLE "purchase_demand" ALTER COLUMN "trip_id" DROP NOT NULL`,
  `ALTER TABLE "purchase_demand" ALTER COLUMN "line_id" DROP NOT NULL`,
  `ALTER TABLE "purchase_promise" DROP CONSTRAINT "fk_purchase_promise_trip_id"`,
  `ALTER TABLE "purchase_promise" ALTER COLUMN "trip_id" DROP NOT NULL`,
  `ALTER TABLE "purchase_expedite" DROP CONSTRAINT "fk_purchase_expedite_trip_id"`,
  `ALTER TABLE "purchase_expedite" ALTER COLUMN "trip_id" DROP NOT NULL`,
  `ALTER TABLE "purchase_receipt" DROP CONSTRAINT "fk_purchase_receipt_trip_id"`,
  `ALTER TABLE "purchase_receipt" ALTER COLUMN "trip_id" DROP NOT NULL`,
  `CREATE INDEX "ix_purchase_demand_case_id" ON "purchase_demand"  ("case_id") `,
  `CREATE INDEX "ix_purchase_demand_parts_line_id" ON "purchase_demand"  ("parts_line_id") `,
  `CREATE INDEX "ix_purchase_promise_case_id" ON "purchase_promise"  ("case_id") `,
  `CREATE INDEX "ix_purchase_expedite_case_id" ON "purchase_expedite"  ("case_id") `,
  `CREATE INDEX "ix_purchase_receipt_case_id" ON "purchase_receipt"  ("case_id") `,
  `ALTER TABLE "purchase_demand" ADD CONSTRAINT "ck_purchase_demand_4e317cb6" CHECK (("trip_id" IS NULL) <> ("case_id" IS NULL))`,
  `ALTER TABLE "purchase_demand" ADD CONSTRAINT "ck_purchase_demand_17bed8fb" CHECK (("case_id" IS NULL) = ("parts_line_id" IS NULL))`,
  `ALTER TABLE "purchase_demand" ADD CONSTRAINT "ck_purchase_demand_6965765f" CHECK (("trip_id" IS NULL) = ("line_id" IS NULL))`,
  `ALTER TABLE "parts_shortage" ADD CONSTRAINT "fk_parts_shortage_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "parts_shortage" ADD CONSTRAINT "fk_parts_shortage_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "parts_shortage" ADD CONSTRAINT "fk_parts_shortage_line_id" FOREIGN KEY ("line_id") REFERENCES "parts_line"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "purchase_demand" ADD CONSTRAINT "fk_purchase_demand_trip_id" FOREIGN KEY ("trip_id") REFERENCES "trip"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "purchase_demand" ADD CONSTRAINT "fk_purchase_demand_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "purchase_demand" ADD CONSTRAINT "fk_purchase_demand_line_id" FOREIGN KEY ("line_id") REFERENCES "trip_line"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "purchase_demand" ADD CONSTRAINT "fk_purchase_demand_parts_line_id" FOREIGN KEY ("parts_line_id") REFERENCES "parts_line"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "purchase_promise" ADD CONSTRAINT "fk_purchase_promise_trip_id" FOREIGN KEY ("trip_id") REFERENCES "trip"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "purchase_promise" ADD CONSTRAINT "fk_purchase_promise_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "purchase_expedite" ADD CONSTRAINT "fk_purchase_expedite_trip_id" FOREIGN KEY ("trip_id") REFERENCES "trip"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "purchase_expedite" ADD CONSTRAINT "fk_purchase_expedite_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "purchase_receipt" ADD CONSTRAINT "fk_purchase_receipt_trip_id" FOREIGN KEY ("trip_id") REFERENCES "trip"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "purchase_receipt" ADD CONSTRAINT "fk_purchase_receipt_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
]
