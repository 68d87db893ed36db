import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A round that was a mistake is deleted by its state: what was scored stays in the record. */
export class AllowDeletedRounds1790000001100 implements MigrationInterface {
  name = 'AllowDeletedRounds1790000001100';

  async up(runner: QueryRunner): Promise<void> {
    await setStates(runner, ['in_progress', 'finished', 'abandoned', 'deleted']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE round SET state = 'abandoned' WHERE state = 'deleted'`);
    await runner.query(`UPDATE round_player SET state = 'abandoned' WHERE state = 'deleted'`);
    await setStates(runner, ['in_progress', 'finished', 'abandoned']);
  }
}

async function setStates(runner: QueryRunner, states: string[]): Promise<void> {
  const list = states.map((state) => `'${state}'`).join(', ');
  await runner.query(`ALTER TABLE round DROP CONSTRAINT round_state_check,
    ADD CONSTRAINT round_state_check CHECK (state IN (${list}))`);
}
