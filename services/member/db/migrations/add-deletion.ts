import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom staff deleted, who did and why, and when they are erased unless they are restored before. */
export class AddDeletion1790000003010 implements MigrationInterface {
  name = 'AddDeletion1790000003010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE member ADD COLUMN deletion_at timestamptz, ADD COLUMN deletion_by uuid,
        ADD COLUMN deletion_reason text, ADD COLUMN erase_at timestamptz`);
    await runner.query(
      `CREATE INDEX member_to_erase ON member (erase_at) WHERE erase_at IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX member_by_deleter ON member (deletion_by) WHERE deletion_by IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE member DROP COLUMN deletion_at, DROP COLUMN deletion_by,
        DROP COLUMN deletion_reason, DROP COLUMN erase_at`);
  }
}
