import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the owner gave the account its name, or the club's office did: the later one holds. */
export class AddNamedAt1790000003012 implements MigrationInterface {
  name = 'AddNamedAt1790000003012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE account ADD COLUMN named_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE account DROP COLUMN named_at`);
  }
}
