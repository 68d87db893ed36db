import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recoveries of accounts that are open: one an account. How each ended stands in the audit log. */
export class AddRecoveries1790000002200 implements MigrationInterface {
  name = 'AddRecoveries1790000002200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECOVERY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recovery');
  }
}

/** Admins are named without a reference: they may be gone before it ends. */
const RECOVERY = `
  CREATE TABLE recovery (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL UNIQUE REFERENCES account ON DELETE CASCADE,
    email text NOT NULL,
    evidence text NOT NULL,
    opened_by uuid NOT NULL,
    opened_at timestamptz NOT NULL,
    ready_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    approved_by uuid,
    approved_at timestamptz
  )`;
