import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The index that a member had elsewhere, and on each player whose word or reckoning their index was: the
 * record's, the member's, staff's or the guest's own.
 */
export class CreateBroughtIndex1790000001030 implements MigrationInterface {
  name = 'CreateBroughtIndex1790000001030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE brought_index (
        user_id uuid PRIMARY KEY,
        index_tenths smallint NOT NULL CHECK (index_tenths BETWEEN -100 AND 540),
        set_by text NOT NULL CHECK (set_by IN ('member', 'staff')),
        set_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      ALTER TABLE round_player ADD COLUMN handicap_index_from text
        CHECK (handicap_index_from IN ('record', 'member', 'staff', 'guest'))`);
    await runner.query(`
      UPDATE round_player SET handicap_index_from = CASE
          WHEN user_id IS NULL AND invited_id IS NULL THEN 'guest' ELSE 'record' END
      WHERE handicap_index_tenths IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE round_player DROP COLUMN handicap_index_from`);
    await runner.query(`DROP TABLE brought_index`);
  }
}
