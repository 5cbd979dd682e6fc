import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Every table of the first release; written by `pnpm --filter @mendline/api migration` from the entities. */
export class Initial1767225600001 implements MigrationInterface {
  name = 'Initial1767225600001'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first migration has nothing to go back to'))
  }
}

const statements = [
  `CREATE TABLE "attachment" ("id" uuid NOT NULL, "case_id" uuid, "kind" character varying(60) NOT NULL, "file_name" character varying(255) NOT NULL, "content_type" character varying(100) NOT NULL, "byte_size" integer NOT NULL, "sha256" character varying(64) COLLATE "C" NOT NULL, "has_thumbnail" boolean NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by_id" uuid NOT NULL, CONSTRAINT "pk_attachment" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_attachment_case_id" ON "attachment"  ("case_id") `,
  `CREATE INDEX "ix_attachment_created_by_id" ON "attachment"  ("created_by_id") `,
  `CREATE TABLE "session" ("id" uuid NOT NULL, "user_id" uuid NOT NULL, "token_hash" character varying(64) COLLATE "C" NOT NULL, "previous_token_hash" character varying(64) COLLATE "C", "rotated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, "device" character varying(100) NOT NULL, CONSTRAINT "uq_session_token_hash" UNIQUE ("token_hash"), CONSTRAINT "uq_session_previous_token_hash" UNIQUE ("previous_token_hash"), CONSTRAINT "pk_session" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_session_user_id" ON "session"  ("user_id") `,
  `CREATE TABLE "sign_in_throttle" ("key" character varying(80) NOT NULL, "failures" integer NOT NULL, "last_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "blocked_until" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "pk_sign_in_throttle" PRIMARY KEY ("key"))`,
  `CREATE INDEX "ix_sign_in_throttle_blocked_until" ON "sign_in_throttle"  ("blocked_until") `,
  `CREATE TABLE "app_user" ("id" uuid NOT NULL, "email" character varying(254) COLLATE "C" NOT NULL, "name" character varying(100) NOT NULL, "department" character varying NOT NULL, "role" character varying NOT NULL, "language" character varying NOT NULL, "disabled_at" TIMESTAMP(3) WITH TIME ZONE, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "password_hash" text NOT NULL, CONSTRAINT "uq_app_user_email" UNIQUE ("email"), CONSTRAINT "ck_app_user_86c7264c" CHECK ("department" = ANY (ARRAY['MARKETING', 'DOMESTIC_BUSINESS', 'HR_ADMIN', 'RND', 'PRODUCTION_ENGINEERING', 'WORKSHOP', 'MATERIALS', 'FINANCE', 'QUALITY']::varchar[])), CONSTRAINT "ck_app_user_2972b145" CHECK ("role" = ANY (ARRAY['MEMBER', 'HEAD', 'GENERAL_MANAGER', 'ADMINISTRATOR']::varchar[])), CONSTRAINT "ck_app_user_9fd33e90" CHECK ("language" = ANY (ARRAY['zh', 'en']::varchar[])), CONSTRAINT "ck_app_user_ac50067f" CHECK ("email" = lower("email")), CONSTRAINT "pk_app_user" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_app_user_department" ON "app_user"  ("department") `,
  `CREATE TABLE "department_name" ("department" character varying NOT NULL, "name_zh" character varying(100) NOT NULL, "name_en" character varying(100) NOT NULL, CONSTRAINT "ck_department_name_86c7264c" CHECK ("department" = ANY (ARRAY['MARKETING', 'DOMESTIC_BUSINESS', 'HR_ADMIN', 'RND', 'PRODUCTION_ENGINEERING', 'WORKSHOP', 'MATERIALS', 'FINANCE', 'QUALITY']::varchar[])), CONSTRAINT "pk_department_name" PRIMARY KEY ("department"))`,
  `CREATE TABLE "setting" ("key" character varying(60) NOT NULL, "value" jsonb NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by_id" uuid, CONSTRAINT "pk_setting" PRIMARY KEY ("key"))`,
  `CREATE INDEX "ix_setting_updated_by_id" ON "setting"  ("updated_by_id") `,
  `ALTER TABLE "attachment" ADD CONSTRAINT "fk_attachment_created_by_id" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "session" ADD CONSTRAINT "fk_session_user_id" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "setting" ADD CONSTRAINT "fk_setting_updated_by_id" FOREIGN KEY ("updated_by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
]
