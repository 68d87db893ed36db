import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The append-only log of a service and the narrow list of what is still to be relayed. Both are
 * written by one statement, after the aggregate's row was locked, so that inside an aggregate the
 * order of ids is the order of versions.
 */
export class CreateEventTables1790000000000 implements MigrationInterface {
  name = 'CreateEventTables1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id uuid NOT NULL UNIQUE,
        type text NOT NULL,
        aggregate_id uuid NOT NULL,
        data jsonb NOT NULL,
        traceparent text,
        occurred_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX event_aggregate ON event (aggregate_id, id)`);
    await runner.query(`
      CREATE TABLE event_pending (id bigint PRIMARY KEY)
      WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)`);
    await runner.query(`
      CREATE TABLE log_epoch (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        epoch uuid NOT NULL DEFAULT gen_random_uuid()
      )`);
    await runner.query(`INSERT INTO log_epoch DEFAULT VALUES`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE log_epoch, event_pending, event`);
  }
}
