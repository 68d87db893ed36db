import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers that are kept are found by the round that they tell of: an erased name goes from all of them. */
export class IndexKeptAnswers1790000001300 implements MigrationInterface {
  name = 'IndexKeptAnswers1790000001300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX idempotency_answer_id ON idempotency ((answer -> 'body' ->> 'id'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX idempotency_answer_id');
  }
}
