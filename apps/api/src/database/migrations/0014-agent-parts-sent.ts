import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AgentPartsSent1767225600014 implements MigrationInterface {
  name = 'AgentPartsSent1767225600014'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

const statements = [
  `ALTER TABLE "agent_order" ADD "carrier" character varying(100)`,
  `ALTER TABLE "agent_order" ADD "waybill" character varying(80) COLLATE "C"`,
  `ALTER TABLE "agent_order" ADD "sent_on" date`,
  `ALTER TABLE "agent_order" ADD "customs_paper" character varying`,
  `ALTER TABLE "agent_order" ADD "customs_number" character varying(80) COLLATE "C"`,
  `ALTER TABLE "agent_order" ADD CONSTRAINT "ck_agent_order_c0afce47" CHECK ("customs_paper" = ANY (ARRAY['NONE', 'EXPORT', 'TEMPORARY_EXPORT', 'ATA_CARNET']::varchar[]))`,
]
