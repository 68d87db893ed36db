import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when an account lets nobody in; null: it does. */
export class AddSuspension1790000002100 implements MigrationInterface {
  name = 'AddSuspension1790000002100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN suspended_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN suspended_at');
  }
}
