import type { MigrationInterface, QueryRunner } from 'typeorm'

export class StandardKits1767225600012 implements MigrationInterface {
  name = 'StandardKits1767225600012'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

const statements = [
  `CREATE TABLE "standard_kit" ("id" uuid NOT NULL, "model_id" uuid NOT NULL, "kind" character varying NOT NULL, "for_units" integer NOT NULL, "lines" jsonb NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by_id" uuid NOT NULL, CONSTRAINT "uq_standard_kit_model_id_kind" UNIQUE ("model_id", "kind"), CONSTRAINT "ck_standard_kit_d8cf3bfe" CHECK ("kind" = ANY (ARRAY['MATERIAL', 'TOOL']::varchar[])), CONSTRAINT "pk_standard_kit" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_standard_kit_model_id" ON "standard_kit"  ("model_id") `,
  `CREATE INDEX "ix_standard_kit_updated_by_id" ON "standard_kit"  ("updated_by_id") `,
  `ALTER TABLE "standard_kit" ADD CONSTRAINT "fk_standard_kit_model_id" FOREIGN KEY ("model_id") REFERENCES "product_model"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "standard_kit" ADD CONSTRAINT "fk_standard_kit_updated_by_id" FOREIGN KEY ("updated_by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
]
