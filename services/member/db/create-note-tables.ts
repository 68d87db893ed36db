import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes by user, and the events heard of, each once: their place in the producer's log is the key. */
export class CreateNoteTables1790000000100 implements MigrationInterface {
  name = 'CreateNoteTables1790000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE note (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL,
        text text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX note_user ON note (user_id, created_at DESC, id DESC)`);
    await runner.query(`
      CREATE TABLE heard (
        position bigint PRIMARY KEY,
        type text NOT NULL,
        heard_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE heard, note`);
  }
}
