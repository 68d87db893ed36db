import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an account was made for a registration at the club's form or desk, whose confirmation notification mails. */
export class AddOfRegistration1790000002900 implements MigrationInterface {
  name = 'AddOfRegistration1790000002900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE account ADD COLUMN of_registration boolean NOT NULL DEFAULT false',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN of_registration');
  }
}
