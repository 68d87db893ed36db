import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rounds of several players, guests, contexts, totals, states, share links. A player's card (pars,
 * stroke indexes, rating, index) is kept as it was when they joined: nothing later changes an old
 * round. Date, course, context and state of the round stand on the player too, so that a golfer's
 * list with its filters is read off one index.
 */
export class CompleteRounds1790000000300 implements MigrationInterface {
  name = 'CompleteRounds1790000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE round
        ADD context text NOT NULL DEFAULT 'real'
          CHECK (context IN ('real', 'practice', 'simulator', 'scramble')),
        ADD marker_id uuid,
        ADD handicap_allowance smallint NOT NULL DEFAULT 95 CHECK (handicap_allowance BETWEEN 0 AND 100),
        DROP CONSTRAINT round_state_check,
        ADD CONSTRAINT round_state_check CHECK (state IN ('in_progress', 'finished', 'abandoned'))`);
    await runner.query(`
      ALTER TABLE round_player
        ALTER user_id DROP NOT NULL,
        ADD name text,
        ADD gender text CHECK (gender IN ('men', 'women')),
        ADD seat smallint NOT NULL DEFAULT 1 CHECK (seat BETWEEN 1 AND 4),
        ADD left_at timestamptz,
        ADD played_on date,
        ADD course_id uuid,
        ADD context text NOT NULL DEFAULT 'real',
        ADD state text,
        ADD pars smallint[],
        ADD stroke_indexes smallint[],
        ADD lengths integer[],
        ADD course_rating_tenths integer,
        ADD slope smallint,
        ADD par smallint,
        ADD handicap_index_tenths integer,
        ADD course_handicap smallint,
        ADD playing_handicap smallint,
        ADD total_strokes smallint CHECK (total_strokes BETWEEN 9 AND 360),
        ADD total_version integer NOT NULL DEFAULT 0`);
    await runner.query(`
      UPDATE round_player p SET
        played_on = r.played_on,
        course_id = r.course_id,
        state = r.state,
        pars = CASE r.holes WHEN '18' THEN c.pars WHEN 'front9' THEN c.pars[1:9] ELSE c.pars[10:18] END,
        stroke_indexes = CASE r.holes WHEN '18' THEN c.stroke_indexes
          WHEN 'front9' THEN c.stroke_indexes[1:9] ELSE c.stroke_indexes[10:18] END,
        lengths = (SELECT array_agg(l.length::integer ORDER BY l.n)
          FROM jsonb_array_elements(c.tees) AS tee,
            jsonb_array_elements_text(tee -> 'lengths') WITH ORDINALITY AS l (length, n)
          WHERE tee ->> 'id' = p.tee_id
            AND CASE r.holes WHEN '18' THEN true WHEN 'front9' THEN l.n <= 9 ELSE l.n > 9 END)
      FROM round r JOIN course_card c ON c.course_id = r.course_id AND c.version = r.card_version
      WHERE r.id = p.round_id`);
    await runner.query(`
      ALTER TABLE round_player
        ALTER played_on SET NOT NULL,
        ALTER course_id SET NOT NULL,
        ALTER context DROP DEFAULT,
        ALTER state SET NOT NULL,
        ALTER pars SET NOT NULL,
        ALTER stroke_indexes SET NOT NULL,
        ALTER lengths SET NOT NULL,
        ADD CHECK (user_id IS NOT NULL OR name IS NOT NULL)`);
    await runner.query(`
      CREATE INDEX round_player_user ON round_player (user_id, played_on DESC, round_id DESC)
      INCLUDE (course_id, context, state) WHERE left_at IS NULL`);
    await runner.query(`
      ALTER TABLE hole_score DROP CONSTRAINT hole_score_check,
        ADD CHECK (NOT picked_up OR strokes IS NULL)`);
    await runner.query(`
      CREATE TABLE round_share (
        id uuid PRIMARY KEY,
        round_id uuid NOT NULL REFERENCES round,
        token_hash bytea NOT NULL UNIQUE,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz
      )`);
    await runner.query(`CREATE INDEX round_share_round ON round_share (round_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE round_share`);
    await runner.query(`DROP INDEX round_player_user`);
  }
}
