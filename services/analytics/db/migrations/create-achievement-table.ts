import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was announced of each achievement, so that nothing is said twice. */
export class CreateAchievementTable1790000000400 implements MigrationInterface {
  name = 'CreateAchievementTable1790000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE achievement (
        user_id uuid NOT NULL,
        kind text NOT NULL,
        subject text NOT NULL,
        round_id uuid NOT NULL,
        played_on date NOT NULL,
        revision integer NOT NULL,
        earned boolean NOT NULL,
        PRIMARY KEY (user_id, kind, subject)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE achievement`);
  }
}
