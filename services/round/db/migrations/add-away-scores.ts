import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A record also holds scores of courses that the club does not keep, which no round stands behind: they
 * have no course, but its name and the tee's as the player typed them.
 */
export class AddAwayScores1790000001200 implements MigrationInterface {
  name = 'AddAwayScores1790000001200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE handicap_score
        DROP CONSTRAINT handicap_score_player_id_fkey,
        ALTER COLUMN course_id DROP NOT NULL,
        ADD COLUMN away_course text,
        ADD COLUMN away_tee text,
        ADD CHECK ((course_id IS NULL) = (away_course IS NOT NULL)),
        ADD CHECK ((course_id IS NULL) = (away_tee IS NOT NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM handicap_score WHERE course_id IS NULL`);
    await runner.query(`
      ALTER TABLE handicap_score
        DROP COLUMN away_course,
        DROP COLUMN away_tee,
        ALTER COLUMN course_id SET NOT NULL,
        ADD CONSTRAINT handicap_score_player_id_fkey FOREIGN KEY (player_id) REFERENCES round_player`);
  }
}
