import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Causes become a list of two levels that the quality centre keeps; records keep the cause they name. What was planned so
 * that it does not happen again becomes an 8D report with actions that are carried out and checked.
 */
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
    for (const statement of reports) await runner.query(statement)
    for (const statement of actions) await runner.query(statement)
    for (const statement of tasks) await runner.query(statement)
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

const reports = [
  `ALTER TABLE "corrective_action" ADD "leader_id" uuid`,
  // Whoever saw to it led it; the team was not asked for, and the problem stands in the case.
  `UPDATE "corrective_action" SET "leader_id" = "owner_id"`,
  `ALTER TABLE "corrective_action" ALTER COLUMN "leader_id" SET NOT NULL`,
  `ALTER TABLE "corrective_action" ADD "member_ids" uuid array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "corrective_action" ALTER COLUMN "member_ids" DROP DEFAULT`,
  `ALTER TABLE "corrective_action" ADD "problem" text`,
  `UPDATE "corrective_action" a SET "problem" = coalesce((SELECT c."description" FROM "repair_case" c WHERE c."id" = a."case_id"), '')`,
  `ALTER TABLE "corrective_action" ALTER COLUMN "problem" SET NOT NULL`,
  `ALTER TABLE "corrective_action" ADD "contained_on" date`,
  `ALTER TABLE "corrective_action" ADD "cause_code" character varying(40) COLLATE "C"`,
  `ALTER TABLE "corrective_action" ADD "closing_remark" text`,
  // A root cause told in one text is an answer to a single why.
  `ALTER TABLE "corrective_action" ALTER COLUMN "root_cause" TYPE jsonb USING jsonb_build_object('method', 'FIVE_WHYS', 'nodes', jsonb_build_array(jsonb_build_object('text', "root_cause", 'parent', NULL, 'isRoot', true)))`,
  `CREATE INDEX "ix_corrective_action_cause_code" ON "corrective_action"  ("cause_code") `,
  `ALTER TABLE "corrective_action" ADD CONSTRAINT "fk_corrective_action_leader_id" FOREIGN KEY ("leader_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "corrective_action" ADD CONSTRAINT "fk_corrective_action_cause_code" FOREIGN KEY ("cause_code") REFERENCES "cause_code"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "incident_report" ADD "author_ids" uuid array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "incident_report" ALTER COLUMN "author_ids" DROP DEFAULT`,
  `UPDATE "incident_report" SET "author_ids" = ARRAY["by_id"] WHERE "by_id" IS NOT NULL`,
  `ALTER TABLE "incident_report" ADD "corrective_action_id" uuid`,
  // It rested on what was planned by then.
  `UPDATE "incident_report" r SET "corrective_action_id" = (SELECT a."id" FROM "corrective_action" a WHERE a."case_id" = r."case_id" AND a."seq" < r."seq" ORDER BY a."seq" DESC LIMIT 1)`,
  `ALTER TABLE "incident_report" ADD CONSTRAINT "fk_incident_report_corrective_action_id" FOREIGN KEY ("corrective_action_id") REFERENCES "corrective_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
]

/** One action of each old report, from the text it had; its id is also the one it is carried out under. */
const actionFrom = (kind: string, text: string): string =>
  `INSERT INTO "planned_action" ("id", "case_id", "seq", "at", "by_id", "plan_id", "action_id", "kind", "description", "owner_id", "department", "due_on", "criterion")
   SELECT a."action", a."case_id", a."seq", a."at", a."by_id", a."id", a."action", '${kind}', a."${text}", a."owner_id", u."department", a."due_on", a."effectiveness_check"
   FROM (SELECT *, gen_random_uuid() AS "action" FROM "corrective_action") a JOIN "app_user" u ON u."id" = a."owner_id"`

const actions = [
  `CREATE TABLE "planned_action" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "plan_id" uuid NOT NULL, "action_id" uuid NOT NULL, "kind" character varying NOT NULL, "description" text NOT NULL, "owner_id" uuid NOT NULL, "department" character varying NOT NULL, "due_on" date NOT NULL, "criterion" text, CONSTRAINT "ck_planned_action_5f4b64dd" CHECK ("kind" = ANY (ARRAY['CORRECTIVE', 'PREVENTIVE']::varchar[])), CONSTRAINT "ck_planned_action_86c7264c" CHECK ("department" = ANY (ARRAY['MARKETING', 'DOMESTIC_BUSINESS', 'HR_ADMIN', 'RND', 'PRODUCTION_ENGINEERING', 'WORKSHOP', 'MATERIALS', 'FINANCE', 'QUALITY']::varchar[])), CONSTRAINT "pk_planned_action" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_planned_action_case_id" ON "planned_action"  ("case_id") `,
  `CREATE INDEX "ix_planned_action_plan_id" ON "planned_action"  ("plan_id") `,
  `CREATE INDEX "ix_planned_action_action_id" ON "planned_action"  ("action_id") `,
  `CREATE TABLE "action_completion" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "action_id" uuid NOT NULL, "done_on" date NOT NULL, "result" text NOT NULL, "attachment_ids" uuid array NOT NULL, CONSTRAINT "pk_action_completion" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_action_completion_case_id" ON "action_completion"  ("case_id") `,
  `CREATE INDEX "ix_action_completion_action_id" ON "action_completion"  ("action_id") `,
  `CREATE TABLE "effectiveness_check" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by_id" uuid, "action_id" uuid NOT NULL, "effective" boolean NOT NULL, "findings" text NOT NULL, CONSTRAINT "pk_effectiveness_check" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_effectiveness_check_case_id" ON "effectiveness_check"  ("case_id") `,
  `CREATE INDEX "ix_effectiveness_check_action_id" ON "effectiveness_check"  ("action_id") `,
  actionFrom('CORRECTIVE', 'corrective_action'),
  actionFrom('PREVENTIVE', 'preventive_action'),
  `ALTER TABLE "corrective_action" DROP CONSTRAINT "fk_corrective_action_owner_id"`,
  `ALTER TABLE "corrective_action" DROP COLUMN "effectiveness_check"`,
  `ALTER TABLE "corrective_action" DROP COLUMN "owner_id"`,
  `ALTER TABLE "corrective_action" DROP COLUMN "preventive_action"`,
  `ALTER TABLE "corrective_action" DROP COLUMN "due_on"`,
  `ALTER TABLE "corrective_action" DROP COLUMN "corrective_action"`,
  `ALTER TABLE "planned_action" ADD CONSTRAINT "fk_planned_action_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "planned_action" ADD CONSTRAINT "fk_planned_action_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "planned_action" ADD CONSTRAINT "fk_planned_action_plan_id" FOREIGN KEY ("plan_id") REFERENCES "corrective_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "planned_action" ADD CONSTRAINT "fk_planned_action_action_id" FOREIGN KEY ("action_id") REFERENCES "planned_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "planned_action" ADD CONSTRAINT "fk_planned_action_owner_id" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "action_completion" ADD CONSTRAINT "fk_action_completion_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "action_completion" ADD CONSTRAINT "fk_action_completion_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "action_completion" ADD CONSTRAINT "fk_action_completion_action_id" FOREIGN KEY ("action_id") REFERENCES "planned_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "effectiveness_check" ADD CONSTRAINT "fk_effectiveness_check_case_id" FOREIGN KEY ("case_id") REFERENCES "repair_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "effectiveness_check" ADD CONSTRAINT "fk_effectiveness_check_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "effectiveness_check" ADD CONSTRAINT "fk_effectiveness_check_action_id" FOREIGN KEY ("action_id") REFERENCES "planned_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
]

const tasks = [
  `DROP INDEX "public"."task_one_open"`,
  // So far a task was about all subjects of its step.
  `ALTER TABLE "task" ADD "subject_id" character varying(36) COLLATE "C" NOT NULL DEFAULT ''`,
  `ALTER TABLE "task" ALTER COLUMN "subject_id" DROP DEFAULT`,
  `ALTER TABLE "task_assignment" ADD "subject_id" character varying(36) COLLATE "C" NOT NULL DEFAULT ''`,
  `ALTER TABLE "task_assignment" ALTER COLUMN "subject_id" DROP DEFAULT`,
  `CREATE UNIQUE INDEX "task_one_open" ON "task"  ("case_id", "step", "department", "subject_id") WHERE state <> 'CLOSED'`,
  // Whoever was to see to it has it when its case is taken up next.
  `INSERT INTO "task_assignment" ("id", "case_id", "step", "department", "subject_id", "assignee_id", "at", "by_id") SELECT gen_random_uuid(), "case_id", 'carry-out-action', "department", "action_id"::text, "owner_id", "at", "by_id" FROM "planned_action"`,
]
