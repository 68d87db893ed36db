import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a round was started stands on its players and in the record too: rounds of a day stand in that
 * order. To the millisecond, as events and answers have it. What a service of before writes meanwhile
 * is taken to be started now.
 */
export class AddStartedAt1790000000600 implements MigrationInterface {
  name = 'AddStartedAt1790000000600';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['round_player', 'handicap_score']) {
      await runner.query(`
        ALTER TABLE ${table} ADD COLUMN started_at timestamptz(3) NOT NULL DEFAULT now()`);
      await runner.query(`
        UPDATE ${table} t SET started_at = r.started_at FROM round r WHERE r.id = t.round_id`);
    }
    await replaceIndexes(runner, 'started_at DESC, round_id DESC', 'started_at, round_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceIndexes(runner, 'round_id DESC', 'round_id');
    await runner.query(`ALTER TABLE round_player DROP COLUMN started_at`);
    await runner.query(`ALTER TABLE handicap_score DROP COLUMN started_at`);
  }
}

/** The indexes of a golfer's list and record, with what a day is ordered by. */
async function replaceIndexes(runner: QueryRunner, falling: string, rising: string) {
  await runner.query(`DROP INDEX round_player_user, handicap_score_record`);
  await runner.query(`
    CREATE INDEX round_player_user ON round_player (user_id, played_on DESC, ${falling})
      INCLUDE (course_id, context, state) WHERE left_at IS NULL`);
  await runner.query(`
    CREATE INDEX handicap_score_record ON handicap_score (user_id, played_on, ${rising}, player_id)`);
}
