import type { MigrationInterface, QueryRunner } from 'typeorm';

/** First answers to requests that carried an Idempotency-Key. */
export class CreateIdempotencyTable1790000000001 implements MigrationInterface {
  name = 'CreateIdempotencyTable1790000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency (
        owner_id text NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (owner_id, key)
      )`);
    await runner.query(`CREATE INDEX idempotency_created ON idempotency (created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE idempotency`);
  }
}
