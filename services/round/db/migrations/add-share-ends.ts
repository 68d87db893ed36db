import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every share link ends by itself; those of before, and those that 0.1.0 still makes, have 30 more days. */
export class AddShareEnds1790000001020 implements MigrationInterface {
  name = 'AddShareEnds1790000001020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE round_share ADD expires_at timestamptz NOT NULL DEFAULT now() + interval '30 days'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE round_share DROP expires_at');
  }
}
