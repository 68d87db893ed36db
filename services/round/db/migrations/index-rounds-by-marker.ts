import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rounds that somebody marks are found for the file of all that is kept of them. */
export class IndexRoundsByMarker1790000002701 implements MigrationInterface {
  name = 'IndexRoundsByMarker1790000002701';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX round_marker ON round (marker_id, id) WHERE marker_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX round_marker');
  }
}
