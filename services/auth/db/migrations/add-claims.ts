import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when the e-mail of an account is claimed at onboarder, and from when on it is to be claimed where it is not. */
export class AddClaims1790000003000 implements MigrationInterface {
  name = 'AddClaims1790000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD COLUMN claimed_at timestamptz,
        ADD COLUMN claim_due_at timestamptz NOT NULL DEFAULT now()`);
    await runner.query(
      'CREATE INDEX account_unclaimed ON account (claim_due_at, id) WHERE claimed_at IS NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN claimed_at, DROP COLUMN claim_due_at');
  }
}
