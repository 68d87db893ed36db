import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody did that was not to their own account; it is few of all, so the index is small. Where the log is another role's
 * already the set-up has made it there.
 */
export class IndexAuditByActor1790000002700 implements MigrationInterface {
  name = 'IndexAuditByActor1790000002700';

  async up(runner: QueryRunner): Promise<void> {
    const kind = `SELECT relkind AS kind FROM pg_class WHERE oid = to_regclass('audit_entry')`;
    const [table] = (await runner.query(kind)) as { kind: string }[];
    if (table?.kind !== 'r') return;
    await runner.query(`
      CREATE INDEX audit_entry_by_actor ON audit_entry (actor_id, id)
      WHERE actor_id IS NOT NULL AND user_id IS DISTINCT FROM actor_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX IF EXISTS audit_entry_by_actor');
  }
}
