import type { MigrationInterface, QueryRunner } from 'typeorm'

export class UnitValues1767225600013 implements MigrationInterface {
  name = 'UnitValues1767225600013'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

const statements = [
  `ALTER TABLE "product_model" ADD "unit_value" numeric(30,6)`,
  `ALTER TABLE "product_model" ADD "unit_currency" character varying(3) COLLATE "C"`,
]
