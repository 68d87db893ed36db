import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of what a mail told that says "this was not me": what is undone hangs on it. */
export class AddNoticeOfLink1790000001900 implements MigrationInterface {
  name = 'AddNoticeOfLink1790000001900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail_link ADD COLUMN notice text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail_link DROP COLUMN notice');
  }
}
