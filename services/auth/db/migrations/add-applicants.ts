import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has an account and no role waits for the club to approve them, or was refused at this time. */
export class AddApplicants1790000002301 implements MigrationInterface {
  name = 'AddApplicants1790000002301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN refused_at timestamptz');
    await runner.query(
      `CREATE INDEX account_applicants ON account (created_at, id) WHERE roles = '{}'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX account_applicants');
    await runner.query('ALTER TABLE account DROP COLUMN refused_at');
  }
}
