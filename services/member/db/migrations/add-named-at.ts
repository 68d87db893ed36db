import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the club's office gave a name, or the account's owner did: the later one holds. */
export class AddNamedAt1790000003011 implements MigrationInterface {
  name = 'AddNamedAt1790000003011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE member ADD COLUMN named_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE member DROP COLUMN named_at`);
  }
}
