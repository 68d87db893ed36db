import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Handicap records. A row of `handicap_score` is one score: first what the fold needs of it, then
 * what the fold made of it. `handicap` is where a record stands and the lock that its writers take;
 * `low_candidates` are the indexes of the last year that can still become its lowest.
 */
export class CreateHandicapTables1790000000400 implements MigrationInterface {
  name = 'CreateHandicapTables1790000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handicap (
        user_id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 0,
        index_tenths smallint,
        low_index_tenths smallint,
        scores integer NOT NULL DEFAULT 0,
        holes_posted integer NOT NULL DEFAULT 0,
        low_candidates jsonb NOT NULL DEFAULT '[]'
      )`);
    await runner.query(`
      CREATE TABLE handicap_score (
        player_id uuid PRIMARY KEY REFERENCES round_player,
        user_id uuid NOT NULL,
        round_id uuid NOT NULL,
        course_id uuid NOT NULL,
        played_on date NOT NULL,
        holes text NOT NULL CHECK (holes IN ('18', 'front9', 'back9')),
        pars smallint[] NOT NULL,
        stroke_indexes smallint[] NOT NULL,
        strokes smallint[] NOT NULL,
        total smallint,
        course_rating_tenths smallint NOT NULL,
        slope smallint NOT NULL,
        par smallint NOT NULL,
        pcc smallint NOT NULL DEFAULT 0,
        accepted boolean NOT NULL DEFAULT false,
        index_in_effect_tenths smallint,
        course_handicap smallint,
        adjusted_gross smallint,
        differential_tenths smallint,
        expected_from_tenths smallint,
        exceptional smallint NOT NULL DEFAULT 0,
        reductions smallint NOT NULL DEFAULT 0,
        index_after_tenths smallint
      )`);
    await runner.query(`
      CREATE INDEX handicap_score_record ON handicap_score (user_id, played_on, round_id, player_id)`);
    await runner.query(`CREATE INDEX handicap_score_round ON handicap_score (round_id)`);
    await runner.query(`
      CREATE INDEX handicap_score_day ON handicap_score (course_id, played_on)`);
    await runner.query(`
      CREATE TABLE playing_conditions (
        course_id uuid NOT NULL REFERENCES course,
        played_on date NOT NULL,
        pcc smallint NOT NULL CHECK (pcc BETWEEN -1 AND 3),
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (course_id, played_on)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE playing_conditions, handicap_score, handicap`);
  }
}
