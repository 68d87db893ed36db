import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rounds, their players, scores and share links. A player's card (pars, stroke indexes, rating, index)
 * is kept as it was when they joined: nothing later changes an old round. Date, course, context and
 * state of the round stand on the player too, so that a golfer's list with its filters is read off one
 * index. A guest whose name was erased has neither a name nor a user; who left a card is found for
 * that, too.
 */
export class CreateRoundTables1790000000200 implements MigrationInterface {
  name = 'CreateRoundTables1790000000200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ROUND, ...PLAYER, SCORE, ...SHARE]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE round_share, hole_score, round_player, round`);
  }
}

const ROUND = [
  `CREATE TABLE round (
     id uuid PRIMARY KEY,
     version integer NOT NULL,
     state text NOT NULL CHECK (state IN ('in_progress', 'finished', 'abandoned')),
     owner_id uuid NOT NULL,
     course_id uuid NOT NULL,
     card_version integer NOT NULL,
     holes text NOT NULL CHECK (holes IN ('18', 'front9', 'back9')),
     played_on date NOT NULL,
     started_at timestamptz NOT NULL DEFAULT now(),
     finished_at timestamptz,
     context text NOT NULL DEFAULT 'real'
       CHECK (context IN ('real', 'practice', 'simulator', 'scramble')),
     marker_id uuid,
     handicap_allowance smallint NOT NULL DEFAULT 95 CHECK (handicap_allowance BETWEEN 0 AND 100),
     FOREIGN KEY (course_id, card_version) REFERENCES course_card
   )`,
  `CREATE INDEX round_owner ON round (owner_id, played_on, id)`,
];

const PLAYER = [
  `CREATE TABLE round_player (
     id uuid PRIMARY KEY,
     round_id uuid NOT NULL REFERENCES round,
     user_id uuid,
     tee_id text NOT NULL,
     name text,
     gender text CHECK (gender IN ('men', 'women')),
     seat smallint NOT NULL DEFAULT 1 CHECK (seat BETWEEN 1 AND 4),
     left_at timestamptz,
     played_on date NOT NULL,
     course_id uuid NOT NULL,
     context text NOT NULL,
     state text NOT NULL,
     pars smallint[] NOT NULL,
     stroke_indexes smallint[] NOT NULL,
     lengths integer[] NOT NULL,
     course_rating_tenths integer,
     slope smallint,
     par smallint,
     handicap_index_tenths integer,
     course_handicap smallint,
     playing_handicap smallint,
     total_strokes smallint CHECK (total_strokes BETWEEN 9 AND 360),
     total_version integer NOT NULL DEFAULT 0
   )`,
  `CREATE INDEX round_player_round ON round_player (round_id)`,
  `CREATE INDEX round_player_user ON round_player (user_id, played_on DESC, round_id DESC)
   INCLUDE (course_id, context, state) WHERE left_at IS NULL`,
  `CREATE INDEX round_player_left ON round_player (user_id) WHERE left_at IS NOT NULL`,
];

const SCORE = `CREATE TABLE hole_score (
  player_id uuid NOT NULL REFERENCES round_player,
  hole smallint NOT NULL CHECK (hole BETWEEN 1 AND 18),
  strokes smallint CHECK (strokes BETWEEN 1 AND 20),
  picked_up boolean NOT NULL,
  putts smallint,
  fairway text,
  penalties smallint,
  sand boolean,
  version integer NOT NULL,
  scored_by uuid NOT NULL,
  scored_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (player_id, hole),
  CHECK (NOT picked_up OR strokes IS NULL)
)`;

const SHARE = [
  `CREATE TABLE round_share (
     id uuid PRIMARY KEY,
     round_id uuid NOT NULL REFERENCES round,
     token_hash text NOT NULL UNIQUE,
     created_by uuid NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     revoked_at timestamptz
   )`,
  `CREATE INDEX round_share_round ON round_share (round_id)`,
];
