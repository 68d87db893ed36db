import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events that the broker will never take, with what it said: they wait for whoever looks after the club. */
export class CreateEventParked1790000000700 implements MigrationInterface {
  name = 'CreateEventParked1790000000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event_parked (
        id bigint PRIMARY KEY,
        reason text NOT NULL,
        parked_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE event_parked`);
  }
}
