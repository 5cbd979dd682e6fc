import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Reserve1767225600008 implements MigrationInterface {
  name = 'Reserve1767225600008'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

const statements = [
  `CREATE TABLE "technician" ("id" uuid NOT NULL, "name" character varying(100) NOT NULL, "latin_name" character varying(100), "department" character varying NOT NULL, "user_id" uuid, "phone" character varying(40), "passport_country" character varying(2) COLLATE "C", "passport_valid_until" date, "passport_sealed" text, "passport_tail" character varying(3) COLLATE "C", "left_on" date, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "uq_technician_user_id" UNIQUE ("user_id"), CONSTRAINT "ck_technician_86c7264c" CHECK ("department" = ANY (ARRAY['MARKETING', 'DOMESTIC_BUSINESS', 'HR_ADMIN', 'RND', 'PRODUCTION_ENGINEERING', 'WORKSHOP', 'MATERIALS', 'FINANCE', 'QUALITY']::varchar[])), CONSTRAINT "pk_technician" PRIMARY KEY ("id"))`,
  `CREATE TABLE "technician_skill" ("id" uuid NOT NULL, "technician_id" uuid NOT NULL, "model_id" uuid NOT NULL, "level" character varying NOT NULL, CONSTRAINT "ck_technician_skill_e44d5faa" CHECK ("level" = ANY (ARRAY['LEARNING', 'ABLE', 'EXPERT']::varchar[])), CONSTRAINT "pk_technician_skill" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_technician_skill_model_id" ON "technician_skill"  ("model_id") `,
  `CREATE UNIQUE INDEX "ix_technician_skill_technician_id_model_id" ON "technician_skill"  ("technician_id", "model_id") `,
  `CREATE TABLE "technician_visa" ("id" uuid NOT NULL, "technician_id" uuid NOT NULL, "country" character varying(2) COLLATE "C" NOT NULL, "entries" character varying NOT NULL, "valid_from" date NOT NULL, "valid_until" date NOT NULL, "sealed" text, "tail" character varying(3) COLLATE "C", CONSTRAINT "ck_technician_visa_d5dc2089" CHECK ("entries" = ANY (ARRAY['SINGLE', 'MULTIPLE']::varchar[])), CONSTRAINT "pk_technician_visa" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_technician_visa_technician_id" ON "technician_visa"  ("technician_id") `,
  `CREATE TABLE "technician_absence" ("id" uuid NOT NULL, "technician_id" uuid NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "reason" character varying NOT NULL, "note" character varying(500), CONSTRAINT "ck_technician_absence_56060cd3" CHECK ("reason" = ANY (ARRAY['LEAVE', 'SICK', 'TRAINING', 'OTHER']::varchar[])), CONSTRAINT "pk_technician_absence" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_technician_absence_technician_id" ON "technician_absence"  ("technician_id") `,
  `CREATE INDEX "ix_technician_absence_starts_on_ends_on" ON "technician_absence"  ("starts_on", "ends_on") `,
  `CREATE TABLE "reserve_target" ("department" character varying NOT NULL, "required" integer NOT NULL, CONSTRAINT "ck_reserve_target_86c7264c" CHECK ("department" = ANY (ARRAY['MARKETING', 'DOMESTIC_BUSINESS', 'HR_ADMIN', 'RND', 'PRODUCTION_ENGINEERING', 'WORKSHOP', 'MATERIALS', 'FINANCE', 'QUALITY']::varchar[])), CONSTRAINT "pk_reserve_target" PRIMARY KEY ("department"))`,
  `CREATE TABLE "paper_reveal" ("id" uuid NOT NULL, "technician_id" uuid NOT NULL, "by_id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "paper" character varying(10) COLLATE "C" NOT NULL, "reason" text NOT NULL, CONSTRAINT "pk_paper_reveal" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_paper_reveal_technician_id" ON "paper_reveal"  ("technician_id") `,
  `ALTER TABLE "technician" ADD CONSTRAINT "fk_technician_user_id" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "technician_skill" ADD CONSTRAINT "fk_technician_skill_technician_id" FOREIGN KEY ("technician_id") REFERENCES "technician"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "technician_skill" ADD CONSTRAINT "fk_technician_skill_model_id" FOREIGN KEY ("model_id") REFERENCES "product_model"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "technician_visa" ADD CONSTRAINT "fk_technician_visa_technician_id" FOREIGN KEY ("technician_id") REFERENCES "technician"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "technician_absence" ADD CONSTRAINT "fk_technician_absence_technician_id" FOREIGN KEY ("technician_id") REFERENCES "technician"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "paper_reveal" ADD CONSTRAINT "fk_paper_reveal_technician_id" FOREIGN KEY ("technician_id") REFERENCES "technician"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "paper_reveal" ADD CONSTRAINT "fk_paper_reveal_by_id" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
]
