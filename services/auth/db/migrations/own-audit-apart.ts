import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit log is another role's, in a schema that the set-up makes: here a view stands for it. Where this service kept it
 * itself the set-up has taken it over; what is left for us is the empty table of a database that is new.
 */
export class OwnAuditApart1790000002400 implements MigrationInterface {
  name = 'OwnAuditApart1790000002400';

  async up(runner: QueryRunner): Promise<void> {
    const kind = `SELECT relkind AS kind FROM pg_class WHERE oid = to_regclass('audit_entry')`;
    const [table] = (await runner.query(kind)) as { kind: string }[];
    if (table?.kind !== 'r') return;
    await runner.query('LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE');
    const [entry] = (await runner.query('SELECT id FROM audit_entry LIMIT 1')) as unknown[];
    if (entry) throw new Error('The set-up of this release takes over the audit log first: run it');
    await runner.query('DROP TABLE audit_entry');
    await runner.query('DROP FUNCTION refuse_audit_change');
    await runner.query(`DO $$ BEGIN
      EXECUTE format('CREATE VIEW audit_entry AS SELECT * FROM %I.audit_entry', current_schema() || '_audit');
    END $$`);
  }

  async down(): Promise<void> {
    throw new Error('The audit log is not this role’s to take back');
  }
}
