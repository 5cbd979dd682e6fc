import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Reimports1767225600016 implements MigrationInterface {
  name = 'Reimports1767225600016'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

const statements = [
  `ALTER TABLE "consignment" ADD "reimported_on" date`,
  `ALTER TABLE "consignment" ADD "reimport_number" character varying(80) COLLATE "C"`,
  `ALTER TABLE "consignment" ADD "reimport_note" character varying(1000)`,
  // Until now nobody recorded how they came back.
  `ALTER TABLE "consignment" ADD "reimport_attachment_ids" uuid array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "consignment" ALTER COLUMN "reimport_attachment_ids" DROP DEFAULT`,
  `ALTER TABLE "consignment" ADD "reimport_recorded_at" TIMESTAMP(3) WITH TIME ZONE`,
  `ALTER TABLE "consignment" ADD "reimport_recorded_by_id" uuid`,
  `ALTER TABLE "consignment" ADD CONSTRAINT "fk_consignment_reimport_recorded_by_id" FOREIGN KEY ("reimport_recorded_by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
]
