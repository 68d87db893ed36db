import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `bulk_operation`: what staff changed of many, why, and how far it is; it stays, as who did it is asked later. Numbers rise as
 * they are committed, which begin-bulk.ts sees to.
 * `bulk_row`: of each person what came of it, and what was before, as long as it can be undone.
 */
export class CreateBulkTables1790000003020 implements MigrationInterface {
  name = 'CreateBulkTables1790000003020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bulk_operation (
        id uuid PRIMARY KEY,
        number bigint GENERATED ALWAYS AS IDENTITY,
        action jsonb NOT NULL,
        reason text NOT NULL,
        actor_id uuid,
        undoes uuid UNIQUE REFERENCES bulk_operation,
        total integer NOT NULL DEFAULT 0,
        done integer NOT NULL DEFAULT 0,
        changed integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        ended_at timestamptz
      )`);
    await runner.query(`CREATE INDEX bulk_operation_open ON bulk_operation (number)
      WHERE ended_at IS NULL`);
    await runner.query(`CREATE INDEX bulk_operation_by_actor ON bulk_operation (actor_id)`);
    await runner.query(`
      CREATE TABLE bulk_row (
        operation_id uuid NOT NULL REFERENCES bulk_operation,
        user_id uuid NOT NULL,
        outcome text,
        before jsonb,
        PRIMARY KEY (operation_id, user_id)
      )`);
    await runner.query(`CREATE INDEX bulk_row_open ON bulk_row (operation_id, user_id)
      WHERE outcome IS NULL`);
    await runner.query(`CREATE INDEX bulk_row_by_user ON bulk_row (user_id, operation_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE bulk_row, bulk_operation`);
  }
}
