import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was erased: no handicap record of theirs is made again, whoever plays on with their cards. */
export class AddErasedUsers1790000001010 implements MigrationInterface {
  name = 'AddErasedUsers1790000001010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erased_user (
        user_id uuid PRIMARY KEY,
        erased_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erased_user');
  }
}
