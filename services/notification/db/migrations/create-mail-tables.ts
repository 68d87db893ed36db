import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `registrant`: who came in; of who was erased the id stays, so that no late event brings them back. `mail`: each mail
 * to one of them, the nth of its kind; `sealed` is what goes into it, until it is sent or given up.
 */
export class CreateMailTables1790000000100 implements MigrationInterface {
  name = 'CreateMailTables1790000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registrant (
        user_id uuid PRIMARY KEY,
        status_id uuid UNIQUE,
        name text,
        email text,
        erased_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE mail (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL REFERENCES registrant,
        n integer NOT NULL,
        status text NOT NULL CHECK (status IN ('waiting', 'sent', 'refused', 'not_needed')),
        sealed text,
        reason text,
        attempts integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        next_attempt_at timestamptz NOT NULL,
        settled_at timestamptz,
        UNIQUE (user_id, n)
      )`);
    await runner.query(
      `CREATE INDEX mail_waiting ON mail (next_attempt_at, id) WHERE status = 'waiting'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE mail, registrant`);
  }
}
