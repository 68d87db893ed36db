import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, sessions, second factors, API keys, mail, the audit log. */
export class CreateAuthTables1790000000100 implements MigrationInterface {
  name = 'CreateAuthTables1790000000100';

  async up(runner: QueryRunner): Promise<void> {
    const tables = [ACCOUNT, SESSION, FACTORS, MAIL, AUDIT];
    for (const statement of tables.flat()) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_entry, mail_link, mail_job, api_key, trusted_device, backup_code, totp,
        revocation, external_identity, session, account`);
    await runner.query(`DROP FUNCTION refuse_audit_change`);
  }
}

const ACCOUNT = [
  `CREATE TABLE account (
     id uuid PRIMARY KEY,
     name text NOT NULL,
     email text NOT NULL CONSTRAINT account_email_unique UNIQUE,
     password_hash text,
     roles text[] NOT NULL DEFAULT '{golfer}',
     created_at timestamptz NOT NULL DEFAULT now(),
     email_verified_at timestamptz
   )`,
  `CREATE INDEX account_by_created_at ON account (created_at, id)`,
  `CREATE TABLE external_identity (
     issuer text NOT NULL,
     subject text NOT NULL,
     user_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (issuer, subject)
   )`,
  `CREATE INDEX external_identity_by_user ON external_identity (user_id)`,
];

/** `authenticated_at` is when every factor was given last; null: one of them never was. */
const SESSION = [
  `CREATE TABLE session (
     id uuid PRIMARY KEY,
     user_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     created_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL,
     revoked_at timestamptz,
     last_used_at timestamptz NOT NULL,
     authenticated_at timestamptz,
     methods text[] NOT NULL DEFAULT '{password}',
     address text NOT NULL DEFAULT '',
     user_agent text NOT NULL DEFAULT ''
   )`,
  `CREATE INDEX session_by_user ON session (user_id)`,
  `CREATE INDEX session_by_expiry ON session (expires_at)`,
  // No reference: it outlives the session or the key it names, until their tokens have expired.
  `CREATE TABLE revocation (
     session_id uuid NOT NULL,
     revoked_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  `CREATE INDEX revocation_by_time ON revocation (revoked_at)`,
];

/** Hashes only, but for the seed of an authenticator, which is sealed with a key from Vault. */
const FACTORS = [
  `CREATE TABLE totp (
     user_id uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
     sealed_seed text NOT NULL,
     confirmed_at timestamptz,
     last_step bigint NOT NULL DEFAULT 0,
     created_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE TABLE backup_code (
     user_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     hash text NOT NULL,
     PRIMARY KEY (user_id, hash)
   )`,
  `CREATE TABLE trusted_device (
     id uuid PRIMARY KEY,
     user_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     hash text NOT NULL UNIQUE,
     address text NOT NULL,
     user_agent text NOT NULL,
     created_at timestamptz NOT NULL,
     last_used_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL
   )`,
  `CREATE INDEX trusted_device_by_user ON trusted_device (user_id)`,
  `CREATE TABLE api_key (
     id uuid PRIMARY KEY,
     user_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     name text NOT NULL,
     hash text NOT NULL UNIQUE,
     scopes text[] NOT NULL,
     created_at timestamptz NOT NULL,
     expires_at timestamptz,
     last_used_at timestamptz
   )`,
  `CREATE INDEX api_key_by_user ON api_key (user_id)`,
];

/** A mail is made when it is sent, its link too: nothing usable lies here. */
const MAIL = [
  `CREATE TABLE mail_job (
     id uuid PRIMARY KEY,
     kind text NOT NULL,
     user_id uuid REFERENCES account ON DELETE CASCADE,
     email text,
     data jsonb NOT NULL DEFAULT '{}',
     created_at timestamptz NOT NULL DEFAULT now(),
     attempts int NOT NULL DEFAULT 0,
     next_attempt_at timestamptz NOT NULL DEFAULT now(),
     last_error text,
     failed_at timestamptz
   )`,
  `CREATE INDEX mail_job_due ON mail_job (next_attempt_at) WHERE failed_at IS NULL`,
  `CREATE TABLE mail_link (
     hash text PRIMARY KEY,
     purpose text NOT NULL,
     user_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     email text NOT NULL,
     job_id uuid NOT NULL,
     created_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL
   )`,
  `CREATE INDEX mail_link_by_user ON mail_link (user_id)`,
  `CREATE INDEX mail_link_by_email ON mail_link (email, created_at)`,
];

/** Ids only, and where from; a trigger keeps even the owner's login from changing what was written. */
const AUDIT = [
  `CREATE TABLE audit_entry (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     at timestamptz NOT NULL DEFAULT clock_timestamp(),
     action text NOT NULL,
     actor_id uuid,
     user_id uuid,
     address text NOT NULL,
     user_agent text NOT NULL,
     detail jsonb NOT NULL DEFAULT '{}'
   )`,
  `CREATE INDEX audit_entry_by_user ON audit_entry (user_id, id)`,
  `CREATE INDEX audit_entry_by_action ON audit_entry (action, id)`,
  `CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION 'the audit log is not changed'; END $$`,
  `CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`,
];
