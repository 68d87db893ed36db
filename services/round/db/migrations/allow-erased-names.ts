import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A guest whose name was erased has neither a name nor a user. Who left a card is found too: their
 * name is still in its row.
 */
export class AllowErasedNames1790000000500 implements MigrationInterface {
  name = 'AllowErasedNames1790000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE round_player DROP CONSTRAINT round_player_check`);
    await runner.query(`
      CREATE INDEX round_player_left ON round_player (user_id) WHERE left_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX round_player_left`);
  }
}
