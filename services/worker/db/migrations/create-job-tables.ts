import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Jobs as their owners see them, the files they made in pieces, and who is no more, so that no event that comes late
 * brings them back. What is to be done when is in the queue's own schema.
 */
export class CreateJobTables1790000000100 implements MigrationInterface {
  name = 'CreateJobTables1790000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE job (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        user_id uuid NOT NULL,
        source text UNIQUE,
        data jsonb NOT NULL,
        priority integer NOT NULL,
        state text NOT NULL DEFAULT 'waiting'
          CHECK (state IN ('waiting', 'running', 'done', 'dead', 'cancelled')),
        attempt integer NOT NULL DEFAULT 0,
        percent integer NOT NULL DEFAULT 0,
        line text,
        fault text,
        created_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        file_name text,
        file_type text,
        file_bytes integer,
        file_until timestamptz
      )`);
    await runner.query(`CREATE INDEX job_user ON job (user_id, id DESC)`);
    await runner.query(`
      CREATE INDEX job_open ON job (kind, state, id) WHERE state IN ('waiting', 'running', 'dead')`);
    await runner.query(`
      CREATE TABLE job_file (
        job_id uuid NOT NULL REFERENCES job ON DELETE CASCADE,
        piece integer NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (job_id, piece)
      )`);
    await runner.query(`ALTER TABLE job_file ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    await runner.query(`
      CREATE TABLE erased (
        user_id uuid PRIMARY KEY,
        erased_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE erased, job_file, job`);
  }
}
