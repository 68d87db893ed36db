import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has which e-mail. A row with a number in the order of arrivals asked to be a member; one without is the claim of an
 * account.
 */
export class CreateRegistration1790000004000 implements MigrationInterface {
  name = 'CreateRegistration1790000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registration (
        id uuid PRIMARY KEY,
        status_id uuid NOT NULL UNIQUE,
        name text NOT NULL,
        email text NOT NULL,
        email_key text NOT NULL UNIQUE,
        phone text,
        via text NOT NULL CHECK (via IN ('form', 'account', 'desk')),
        arrival bigint UNIQUE,
        requested_at timestamptz,
        claimed_at timestamptz NOT NULL,
        thai_id text,
        thai_id_digest text UNIQUE,
        repeat_told_at timestamptz,
        CHECK ((arrival IS NULL) = (requested_at IS NULL)),
        CHECK ((thai_id IS NULL) = (thai_id_digest IS NULL))
      )`);
    await runner.query(`CREATE SEQUENCE registration_arrival OWNED BY registration.arrival`);
    await runner.query(`
      CREATE TABLE erased_user (
        user_id uuid PRIMARY KEY,
        erased_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE INDEX idempotency_user ON idempotency ((answer -> 'body' -> 'data' ->> 'userID'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX idempotency_user`);
    await runner.query(`DROP TABLE erased_user, registration`);
  }
}
