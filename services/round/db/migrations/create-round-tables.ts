import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses with their published cards; rounds, players and scores. */
export class CreateRoundTables1790000000100 implements MigrationInterface {
  name = 'CreateRoundTables1790000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE course (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        place text NOT NULL,
        country text NOT NULL,
        time_zone text NOT NULL,
        latitude double precision NOT NULL,
        longitude double precision NOT NULL,
        card_version integer NOT NULL
      )`);
    await runner.query(`CREATE INDEX course_name ON course (name, id)`);
    await runner.query(`
      CREATE TABLE course_card (
        course_id uuid NOT NULL REFERENCES course,
        version integer NOT NULL,
        pars smallint[] NOT NULL CHECK (cardinality(pars) = 18),
        stroke_indexes smallint[] NOT NULL CHECK (cardinality(stroke_indexes) = 18),
        tees jsonb NOT NULL,
        published_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (course_id, version)
      )`);
    await runner.query(`
      CREATE TABLE round (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        state text NOT NULL CHECK (state IN ('in_progress', 'finished')),
        owner_id uuid NOT NULL,
        course_id uuid NOT NULL,
        card_version integer NOT NULL,
        holes text NOT NULL CHECK (holes IN ('18', 'front9', 'back9')),
        played_on date NOT NULL,
        started_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        FOREIGN KEY (course_id, card_version) REFERENCES course_card
      )`);
    await runner.query(`CREATE INDEX round_owner ON round (owner_id, played_on, id)`);
    await runner.query(`
      CREATE TABLE round_player (
        id uuid PRIMARY KEY,
        round_id uuid NOT NULL REFERENCES round,
        user_id uuid NOT NULL,
        tee_id text NOT NULL
      )`);
    await runner.query(`CREATE INDEX round_player_round ON round_player (round_id)`);
    await runner.query(`
      CREATE TABLE hole_score (
        player_id uuid NOT NULL REFERENCES round_player,
        hole smallint NOT NULL CHECK (hole BETWEEN 1 AND 18),
        strokes smallint CHECK (strokes BETWEEN 1 AND 20),
        picked_up boolean NOT NULL CHECK (picked_up = (strokes IS NULL)),
        putts smallint,
        fairway text,
        penalties smallint,
        sand boolean,
        version integer NOT NULL,
        scored_by uuid NOT NULL,
        scored_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (player_id, hole)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE hole_score, round_player, round, course_card, course`);
  }
}
