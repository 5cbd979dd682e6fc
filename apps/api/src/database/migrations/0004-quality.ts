import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Causes become a list of two levels that the quality centre keeps; records keep the cause they name. */
export class Quality1767225600004 implements MigrationInterface {
  name = 'Quality1767225600004'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of causes) await runner.query(statement)
    for (const [index, [code, group, zh, en]] of CAUSES.entries())
      await runner.query(INSERT_CAUSE, [
        idOf(index),
        code,
        group === null ? null : idOf(CAUSES.findIndex(([other]) => other === group)),
        zh,
        en,
        index + 1,
      ])
    for (const statement of references) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

/** The causes there were, in groups: code, group, Chinese name, English name. */
const CAUSES = [
  ['MATERIAL', null, '物料', 'Material'],
  ['COMPONENT', 'MATERIAL', '元器件', 'Component'],
  ['WEAR', 'MATERIAL', '正常老化磨损', 'Normal wear'],
  ['MANUFACTURE', null, '制造', 'Manufacture'],
  ['SOLDERING', 'MANUFACTURE', '焊接', 'Soldering'],
  ['ASSEMBLY', 'MANUFACTURE', '装配', 'Assembly'],
  ['DEVELOPMENT', null, '设计开发', 'Development'],
  ['DESIGN', 'DEVELOPMENT', '设计', 'Design'],
  ['FIRMWARE', 'DEVELOPMENT', '固件', 'Firmware'],
  ['OUTSIDE', null, '外部因素', 'Outside the factory'],
  ['TRANSPORT', 'OUTSIDE', '运输', 'Transport'],
  ['MISUSE', 'OUTSIDE', '使用不当', 'Misuse'],
  ['ENVIRONMENT', 'OUTSIDE', '使用环境', 'Environment'],
  ['NOT_FOUND', null, '原因不明', 'Not found'],
  ['UNKNOWN', 'NOT_FOUND', '未明', 'Unknown'],
] as const

/** Always the same, so that every installation's list begins alike. */
const idOf = (index: number): string => `0199c0de-0000-7000-8000-${String(index + 1).padStart(12, '0')}`

const INSERT_CAUSE = `INSERT INTO "cause_code" ("id", "code", "parent_id", "name_zh", "name_en", "position", "version", "created_at") VALUES ($1, $2, $3, $4, $5, $6, 1, '2026-01-01T00:00:00Z')`

const causes = [
  `CREATE TABLE "cause_code" ("id" uuid NOT NULL, "code" character varying(40) COLLATE "C" NOT NULL, "parent_id" uuid, "name_zh" character varying(200) NOT NULL, "name_en" character varying(200) NOT NULL, "position" integer NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "disabled_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "uq_cause_code_code" UNIQUE ("code"), CONSTRAINT "pk_cause_code" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_cause_code_parent_id" ON "cause_code"  ("parent_id") `,
  `CREATE UNIQUE INDEX "ix_cause_code_parent_id_name_en" ON "cause_code"  ("parent_id", "name_en") `,
  `CREATE UNIQUE INDEX "ix_cause_code_parent_id_name_zh" ON "cause_code"  ("parent_id", "name_zh") `,
  `ALTER TABLE "cause_code" ADD CONSTRAINT "fk_cause_code_parent_id" FOREIGN KEY ("parent_id") REFERENCES "cause_code"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
]

const references = [
  `ALTER TABLE "repair_record" DROP CONSTRAINT "ck_repair_record_a907e5f1"`,
  `ALTER TABLE "repair_record" ALTER COLUMN "cause_code" TYPE character varying(40) COLLATE "C"`,
  `CREATE INDEX "ix_repair_record_cause_code" ON "repair_record"  ("cause_code") `,
  `ALTER TABLE "repair_record" ADD CONSTRAINT "fk_repair_record_cause_code" FOREIGN KEY ("cause_code") REFERENCES "cause_code"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
]
