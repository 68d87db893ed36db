import type { Client } from 'pg';
import { auditFunctions } from './audit-functions.ts';
import { auditPlaceOf, type AuditPlace } from './audit-place.ts';
import { AUDIT_TABLES, auditGrants } from './audit-tables.ts';
import { inOne, patiently } from './briefly-locked.ts';
import { takeOverAudit } from './take-over-audit.ts';

/** Whose audit logs there are. */
export interface AuditLogs {
  services: string[];
  /** For how long entries are kept; unless told, as long as before. */
  months?: number | undefined;
}

/**
 * Makes the audit log of a service, where it is missing: a role that owns it and is nobody's, a schema, tables, and
 * what the service may do with them. What the service kept itself until now is taken over.
 * @param client a superuser; the service's schema and logins are there
 */
export async function setUpAudit(
  client: Client,
  service: string,
  { logins, months }: { logins: string[]; months?: number | undefined },
): Promise<void> {
  const place = auditPlaceOf(service);
  const { owner } = place;
  await client.query(ownerSql(place, logins));
  await inOne(client, async () => {
    await client.query(`SET LOCAL ROLE "${owner}"; SET LOCAL search_path = "${owner}"`);
    const { rows } = await client.query(`SELECT to_regclass('audit_entry') IS NOT NULL AS made`);
    if (!(rows[0] as { made: boolean }).made) await client.query(AUDIT_TABLES);
    await client.query(auditFunctions(owner) + auditGrants(place));
    if (months !== undefined) {
      await client.query('UPDATE audit_retention SET months = $1', [months]);
    }
  });
  await takeOverAudit(client, place);
  await patiently(() => client.query(`SELECT "${owner}".make_audit_months()`));
}

function ownerSql({ owner, service }: AuditPlace, logins: string[]): string {
  const others = [service, ...logins].map((role) => `"${role}"`);
  return `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${owner}') THEN CREATE ROLE "${owner}"; END IF;
END $$;
ALTER ROLE "${owner}" NOLOGIN PASSWORD NULL;
REVOKE "${owner}" FROM ${others.join(', ')};
CREATE SCHEMA IF NOT EXISTS "${owner}" AUTHORIZATION "${owner}";
`;
}
