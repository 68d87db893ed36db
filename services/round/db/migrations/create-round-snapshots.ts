import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the log says of each round, in one row, and how far: every event up to `snapshot_horizon.position` is
 * in a snapshot of its format. What is behind it, is in the log only, or in a snapshot as well.
 */
export class CreateRoundSnapshots1790000001600 implements MigrationInterface {
  name = 'CreateRoundSnapshots1790000001600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE round_snapshot (
        round_id uuid PRIMARY KEY,
        format smallint NOT NULL,
        line text NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE snapshot_horizon (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        format smallint NOT NULL DEFAULT 0,
        position bigint NOT NULL DEFAULT 0
      )`);
    await runner.query('INSERT INTO snapshot_horizon DEFAULT VALUES');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE snapshot_horizon, round_snapshot');
  }
}
