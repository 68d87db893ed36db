import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of what the mail told that says "this was not me", since what is undone hangs on it; the digest of a code that can be
 * typed in place of the link; and when one was used, so that a second visit can be told.
 */
export class ExtendMailLink1790000001900 implements MigrationInterface {
  name = 'ExtendMailLink1790000001900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail_link
        ADD COLUMN notice text, ADD COLUMN code_hash text, ADD COLUMN used_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM mail_link WHERE used_at IS NOT NULL');
    await runner.query(`
      ALTER TABLE mail_link DROP COLUMN notice, DROP COLUMN code_hash, DROP COLUMN used_at`);
  }
}
