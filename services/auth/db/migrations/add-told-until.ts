import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when the wait lasts that the audit log told of last. */
export class AddToldUntil1790000002800 implements MigrationInterface {
  name = 'AddToldUntil1790000002800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE lockout ADD COLUMN told_until timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE lockout DROP COLUMN told_until');
  }
}
