import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An event that was given up stays for a week, so that staff see it and can have it tried again; it holds nobody up. */
export class AddGivenUp1790000003030 implements MigrationInterface {
  name = 'AddGivenUp1790000003030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE event_retry ADD COLUMN given_up_at timestamptz');
    await runner.query(
      'CREATE INDEX event_retry_given_up ON event_retry (given_up_at) WHERE given_up_at IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM event_retry WHERE given_up_at IS NOT NULL');
    await runner.query('ALTER TABLE event_retry DROP COLUMN given_up_at');
  }
}
