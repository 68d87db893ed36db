import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where accounts were logged in to, and what attempts are counted. A device's token may be known to several accounts. */
export class AddKnownDevices1790000001800 implements MigrationInterface {
  name = 'AddKnownDevices1790000001800';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...KNOWN_DEVICE, ...LOCKOUT]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_device, lockout');
  }
}

const KNOWN_DEVICE = [
  `CREATE TABLE known_device (
     user_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     hash text NOT NULL,
     seen_at timestamptz NOT NULL,
     PRIMARY KEY (user_id, hash)
   )`,
];

/** A key is a digest: no e-mail lies here, and none of nobody's. */
const LOCKOUT = [
  `CREATE TABLE lockout (
     kind text NOT NULL,
     key text NOT NULL,
     attempts integer NOT NULL,
     wait_until timestamptz,
     last_attempt_at timestamptz NOT NULL,
     PRIMARY KEY (kind, key)
   )`,
  `CREATE INDEX lockout_by_last_attempt ON lockout (last_attempt_at)`,
];
