import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was invited to have an account, by e-mail; not to be taken for who was put on a card. An e-mail has one that has
 * not ended; each mail of it has a link of its own, of which the hash lies here.
 */
export class AddAccountInvitations1790000002300 implements MigrationInterface {
  name = 'AddAccountInvitations1790000002300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE account_invitation_link, account_invitation');
  }
}

const STATEMENTS = [
  `CREATE TABLE account_invitation (
     id uuid PRIMARY KEY,
     email text NOT NULL,
     name text,
     roles text[] NOT NULL,
     invited_by uuid REFERENCES account ON DELETE SET NULL,
     created_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL,
     mails int NOT NULL DEFAULT 1,
     mailed_at timestamptz NOT NULL,
     outcome text CHECK (outcome IN ('accepted', 'withdrawn', 'expired')),
     ended_at timestamptz
   )`,
  `CREATE UNIQUE INDEX account_invitation_one_an_email ON account_invitation (email)
   WHERE outcome IS NULL`,
  `CREATE INDEX account_invitation_by_email ON account_invitation (email, mailed_at)`,
  `CREATE INDEX account_invitation_by_inviter ON account_invitation (invited_by, mailed_at)`,
  `CREATE INDEX account_invitation_by_created_at ON account_invitation (created_at, id)`,
  `CREATE TABLE account_invitation_link (
     hash text PRIMARY KEY,
     invitation_id uuid NOT NULL REFERENCES account_invitation ON DELETE CASCADE,
     expires_at timestamptz NOT NULL
   )`,
  `CREATE INDEX account_invitation_link_by_invitation ON account_invitation_link (invitation_id)`,
];
