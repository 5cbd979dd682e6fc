import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ImportDeclarations1767225600011 implements MigrationInterface {
  name = 'ImportDeclarations1767225600011'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

const statements = [
  // Declarations of before name no serial numbers and carry no file.
  `ALTER TABLE "import_clearance" ADD "serials" text array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "import_clearance" ALTER COLUMN "serials" DROP DEFAULT`,
  `ALTER TABLE "import_clearance" ADD "duty_amount" numeric(30,6)`,
  `ALTER TABLE "import_clearance" ADD "duty_currency" character varying(3) COLLATE "C"`,
  `ALTER TABLE "import_clearance" ADD "attachment_ids" uuid array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "import_clearance" ALTER COLUMN "attachment_ids" DROP DEFAULT`,
]
