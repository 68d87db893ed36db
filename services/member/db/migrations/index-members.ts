import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One for each way that a list is sorted or narrowed; the standing in each, so that a total is counted off the index alone. */
export class IndexMembers1790000000120 implements MigrationInterface {
  name = 'IndexMembers1790000000120';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of [
      ['registered', 'registered_at, id'],
      ['status', 'status, registered_at, id'],
      ['category', 'category, registered_at, id'],
      ['name', 'name_key, id'],
      ['email', 'email_key, id'],
      ['number', 'coalesce(member_number, 2147483647), id'],
    ]) {
      await runner.query(`CREATE INDEX member_by_${name} ON member (${columns}) INCLUDE (status)`);
    }
    // Narrow: a total of all is counted off it.
    await runner.query(`CREATE INDEX member_by_standing ON member (status)`);
    await runner.query(`CREATE INDEX member_by_change ON member (updated_at)`);
    await runner.query(
      `CREATE INDEX member_by_attribute ON member USING gin (attributes jsonb_path_ops)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = [
      'registered',
      'status',
      'category',
      'name',
      'email',
      'number',
      'standing',
      'change',
      'attribute',
    ];
    for (const name of names) await runner.query(`DROP INDEX member_by_${name}`);
  }
}
