import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members ask the club, and what it answered; ids are in the order of time. */
export class CreateInquiries1790000000130 implements MigrationInterface {
  name = 'CreateInquiries1790000000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inquiry (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'open',
        subject text NOT NULL,
        text text NOT NULL,
        answer text,
        answered_by uuid,
        created_at timestamptz NOT NULL,
        answered_at timestamptz,
        closed_at timestamptz
      )`);
    await runner.query(`CREATE INDEX inquiry_by_user ON inquiry (user_id, id)`);
    await runner.query(`CREATE INDEX inquiry_by_state ON inquiry (state, id)`);
    await runner.query(`CREATE INDEX inquiry_by_answerer ON inquiry (answered_by)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE inquiry`);
  }
}
