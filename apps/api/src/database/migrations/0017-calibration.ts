import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Calibration1767225600017 implements MigrationInterface {
  name = 'Calibration1767225600017'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup'))
  }
}

const statements = [
  // What has a day of calibration is calibrated; kits have said nothing of it so far.
  `ALTER TABLE "trip_line" ADD "needs_calibration" boolean`,
  `UPDATE "trip_line" SET "needs_calibration" = "calibrated_until" IS NOT NULL`,
  `ALTER TABLE "trip_line" ALTER COLUMN "needs_calibration" SET NOT NULL`,
  `UPDATE "standard_kit" SET "lines" = COALESCE((SELECT jsonb_agg(one.line || '{"needsCalibration": false}' ORDER BY one.place) FROM jsonb_array_elements("lines") WITH ORDINALITY AS one(line, place)), '[]')`,
  `ALTER TABLE "trip_line" ADD CONSTRAINT "ck_trip_line_453a2720" CHECK ("calibrated_until" IS NULL OR "needs_calibration")`,
]
