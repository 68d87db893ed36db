import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of rounds that the cache could not be told of: at most one row for each round that changed meanwhile. */
export class CreateRoundUntold1790000001700 implements MigrationInterface {
  name = 'CreateRoundUntold1790000001700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE round_untold (
        round_id uuid PRIMARY KEY,
        version integer NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE round_untold');
  }
}
