import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events that are tried later, in the order in which they failed: of those with one key only the first is tried.
 * `place` is an event's place in its producer's log, with the log's epoch.
 */
export class CreateEventRetry1790000002900 implements MigrationInterface {
  name = 'CreateEventRetry1790000002900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event_retry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        topic text NOT NULL,
        place text NOT NULL,
        key text NOT NULL,
        event text NOT NULL,
        origin_partition text,
        origin_offset text,
        reason text NOT NULL,
        attempts integer NOT NULL,
        first_failed_at timestamptz NOT NULL,
        next_at timestamptz NOT NULL,
        UNIQUE (topic, place)
      )`);
    await runner.query(`CREATE INDEX event_retry_key ON event_retry (key, id)`);
    await runner.query(`CREATE INDEX event_retry_next ON event_retry (next_at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE event_retry`);
  }
}
