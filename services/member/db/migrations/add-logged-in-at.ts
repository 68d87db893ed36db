import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When somebody logged in last, as auth tells. */
export class AddLoggedInAt1790000000140 implements MigrationInterface {
  name = 'AddLoggedInAt1790000000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE told ADD COLUMN logged_in_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE told DROP COLUMN logged_in_at`);
  }
}
