import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `kind`: what a mail is about. Mails that ask to confirm are numbered for a person; of those that tell of a repeated
 * registration there is one a `day` at most. What was there before, and what the release before adds, asks to confirm.
 */
export class AddMailKinds1790000003300 implements MigrationInterface {
  name = 'AddMailKinds1790000003300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail
        ADD COLUMN kind text NOT NULL DEFAULT 'confirmation' CHECK (kind IN ('confirmation', 'repeated')),
        ADD COLUMN day date,
        ALTER COLUMN n DROP NOT NULL,
        ADD CHECK ((kind = 'confirmation') = (n IS NOT NULL)),
        ADD CHECK ((kind = 'repeated') = (day IS NOT NULL)),
        ADD UNIQUE (user_id, day)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM mail WHERE kind <> 'confirmation'`);
    await runner.query(
      `ALTER TABLE mail DROP COLUMN day, DROP COLUMN kind, ALTER COLUMN n SET NOT NULL`,
    );
  }
}
