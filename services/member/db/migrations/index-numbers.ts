import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Numbers go with days and standings: whoever wants some days, or those who have no number yet, in the order of numbers
 * would pass by nearly all others. With both in the key it is the index that is passed by, and not the table.
 */
export class IndexNumbers1790000000175 implements MigrationInterface {
  name = 'IndexNumbers1790000000175';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX member_by_number`);
    await runner.query(`
      CREATE INDEX member_by_number ON member
        (coalesce(member_number, 2147483647), id, registered_at, status)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX member_by_number`);
    await runner.query(`
      CREATE INDEX member_by_number ON member (coalesce(member_number, 2147483647), id)
        INCLUDE (status)`);
  }
}
