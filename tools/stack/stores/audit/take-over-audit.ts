import type { Client } from 'pg';
import type { AuditPlace } from './audit-place.ts';
import { auditView, BY_ACTOR } from './audit-tables.ts';
import { inOne, patiently } from './briefly-locked.ts';

/**
 * Takes over the table in which a service kept its audit log itself: it becomes the first partition, nothing is
 * copied, and a view stands in its place. The release before goes on meanwhile; for the moment of the swap it waits.
 */
export async function takeOverAudit(client: Client, place: AuditPlace): Promise<void> {
  const table = `"${place.service}".audit_entry`;
  const { rows } = await client.query<{ kind: string; end: string; month: string }>(LOOK, [table]);
  const [old] = rows;
  if (old?.kind !== 'r') return;
  const { end, month } = old;
  await patiently(() =>
    inOne(client, async () => {
      await client.query(`ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS audit_entry_month,
        ADD CONSTRAINT audit_entry_month CHECK (at < '${end}') NOT VALID`);
    }),
  );
  await client.query(
    `CREATE INDEX CONCURRENTLY IF NOT EXISTS audit_entry_by_actor ON ${table} ${BY_ACTOR}`,
  );
  await client.query(`ALTER TABLE ${table} VALIDATE CONSTRAINT audit_entry_month`);
  await patiently(() => inOne(client, () => swap(client, place, { end, month })));
}

/** Until the end of a month that is no nearer than a day: nothing that is appended meanwhile comes behind it. */
const LOOK = `
  SELECT relkind AS kind, end_at::text AS end, to_char(end_at AT TIME ZONE 'UTC', 'YYYY_MM') AS month
  FROM pg_class, (SELECT date_trunc('month', now() + interval '1 day', 'UTC')) AS m (month_at),
    LATERAL (SELECT (month_at AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC') AS e (end_at)
  WHERE oid = to_regclass($1)`;

async function swap(
  client: Client,
  { service, owner }: AuditPlace,
  { end, month }: { end: string; month: string },
): Promise<void> {
  const part = `audit_entry_before_${month}`;
  const last = `pg_sequence_last_value(pg_get_serial_sequence('"${service}".audit_entry', 'id')::regclass)`;
  await client.query(`LOCK TABLE "${service}".audit_entry IN ACCESS EXCLUSIVE MODE`);
  await client.query(`
    SELECT setval(pg_get_serial_sequence('"${owner}".audit_entry', 'id'), ${last}) WHERE ${last} IS NOT NULL;
    ${dropEmptyMonths(owner)}
    DROP TRIGGER audit_entry_stays ON "${service}".audit_entry;
    DROP FUNCTION "${service}".refuse_audit_change();
    ALTER TABLE "${service}".audit_entry ALTER id DROP IDENTITY;
    ALTER TABLE "${service}".audit_entry RENAME TO ${part};
    ALTER INDEX "${service}".audit_entry_pkey RENAME TO ${part}_pkey;
    ALTER INDEX "${service}".audit_entry_by_user RENAME TO ${part}_by_user;
    ALTER INDEX "${service}".audit_entry_by_action RENAME TO ${part}_by_action;
    ALTER INDEX "${service}".audit_entry_by_actor RENAME TO ${part}_by_actor;
    ALTER TABLE "${service}".${part} SET SCHEMA "${owner}";
    ALTER TABLE "${owner}".${part} OWNER TO "${owner}";
    ALTER TABLE "${owner}".audit_entry ATTACH PARTITION "${owner}".${part}
      FOR VALUES FROM (MINVALUE) TO ('${end}');
    ALTER TABLE "${owner}".${part} DROP CONSTRAINT audit_entry_month;
    ${auditView({ service, owner })}`);
}

/** Nothing is in them while the service has a table of its own: they lay ready, and make room. */
function dropEmptyMonths(owner: string): string {
  return `
    DO $$ DECLARE part regclass; BEGIN
      IF EXISTS (SELECT FROM "${owner}".audit_entry) THEN RETURN; END IF;
      FOREACH part IN ARRAY ARRAY(
        SELECT inhrelid::regclass FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
        WHERE inhparent = '"${owner}".audit_entry'::regclass AND starts_with(c.relname, 'audit_entry_before_'))
      LOOP EXECUTE format('DROP TABLE %s', part); END LOOP;
    END $$;`;
}
