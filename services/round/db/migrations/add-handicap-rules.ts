import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which rules a record was reckoned; those of before are 0. */
export class AddHandicapRules1790000000900 implements MigrationInterface {
  name = 'AddHandicapRules1790000000900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE handicap ADD COLUMN rules smallint NOT NULL DEFAULT 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE handicap DROP COLUMN rules`);
  }
}
