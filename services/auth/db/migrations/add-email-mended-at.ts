import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an admin gave an account another e-mail, where the one before was verified. */
export class AddEmailMendedAt1790000002101 implements MigrationInterface {
  name = 'AddEmailMendedAt1790000002101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN email_mended_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN email_mended_at');
  }
}
