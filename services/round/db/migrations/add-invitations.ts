import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A seat that a member was put on by somebody else: `invited_id` until they accept it, then `user_id`.
 * So whatever goes by `user_id` never meets a card that its player did not agree to. Seats of before
 * count as accepted. `partner` is what members say of
 * each other.
 */
export class AddInvitations1790000001000 implements MigrationInterface {
  name = 'AddInvitations1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partner');
    await runner.query(
      'ALTER TABLE round_player DROP invited_id, DROP invited_by, DROP invited_at',
    );
  }
}

const STATEMENTS = [
  `ALTER TABLE round_player
     ADD invited_id uuid CHECK (invited_id IS NULL OR user_id IS NULL),
     ADD invited_by uuid,
     ADD invited_at timestamptz`,
  `CREATE INDEX round_player_invited ON round_player (invited_id, invited_at, id)
   WHERE invited_id IS NOT NULL`,
  `CREATE INDEX round_player_waiting ON round_player (invited_at, id) WHERE invited_id IS NOT NULL`,
  `CREATE INDEX round_player_invited_by ON round_player (invited_by, invited_at)
   WHERE invited_by IS NOT NULL`,
  `CREATE TABLE partner (
     user_id uuid NOT NULL,
     partner_id uuid NOT NULL,
     standing text NOT NULL CHECK (standing IN ('trusted', 'blocked')),
     since timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (user_id, partner_id)
   )`,
  `CREATE INDEX partner_partner ON partner (partner_id)`,
];
