import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A card has 18 holes, or the nine that are played once or twice. */
export class AllowNineHoleCards1790000000800 implements MigrationInterface {
  name = 'AllowNineHoleCards1790000000800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE course_card
        DROP CONSTRAINT course_card_pars_check,
        DROP CONSTRAINT course_card_stroke_indexes_check,
        ADD CONSTRAINT course_card_holes CHECK (cardinality(pars) IN (9, 18)
          AND cardinality(stroke_indexes) = cardinality(pars))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE course_card
        DROP CONSTRAINT course_card_holes,
        ADD CONSTRAINT course_card_pars_check CHECK (cardinality(pars) = 18),
        ADD CONSTRAINT course_card_stroke_indexes_check CHECK (cardinality(stroke_indexes) = 18)`);
  }
}
