import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was mailed to whom and when, never its text. */
export class AddSentMail1790000002801 implements MigrationInterface {
  name = 'AddSentMail1790000002801';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sent_mail');
  }
}

const STATEMENTS = [
  `CREATE TABLE sent_mail (
     id uuid PRIMARY KEY,
     user_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     kind text NOT NULL,
     notice text,
     email text NOT NULL,
     sent_at timestamptz NOT NULL
   )`,
  `CREATE INDEX sent_mail_by_user ON sent_mail (user_id, id)`,
  `CREATE INDEX sent_mail_by_sent_at ON sent_mail (sent_at)`,
];
