import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts and their sessions. */
export class CreateAccountTables1790000000100 implements MigrationInterface {
  name = 'CreateAccountTables1790000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        email text NOT NULL CONSTRAINT account_email_unique UNIQUE,
        password_hash text NOT NULL,
        roles text[] NOT NULL DEFAULT '{golfer}',
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      )`);
    await runner.query(`CREATE INDEX session_by_user ON session (user_id)`);
    await runner.query(`CREATE INDEX session_by_expiry ON session (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE session, account`);
  }
}
