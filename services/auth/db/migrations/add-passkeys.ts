import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of which the authenticator of their owner holds the other half: what lies here lets nobody in. */
export class AddPasskeys1790000002000 implements MigrationInterface {
  name = 'AddPasskeys1790000002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of PASSKEY) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE passkey');
  }
}

const PASSKEY = [
  `CREATE TABLE passkey (
     id uuid PRIMARY KEY,
     user_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     credential_id text NOT NULL CONSTRAINT passkey_credential_unique UNIQUE,
     public_key bytea NOT NULL,
     sign_count bigint NOT NULL,
     transports text[] NOT NULL,
     name text NOT NULL,
     created_at timestamptz NOT NULL,
     last_used_at timestamptz
   )`,
  `CREATE INDEX passkey_by_user ON passkey (user_id)`,
];
