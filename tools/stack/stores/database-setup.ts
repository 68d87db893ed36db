import type { VerifiedTls } from '@golfroundpro/shared/config/verified-tls.ts';
import type { Client } from 'pg';
import { queueSchemaOf } from '@golfroundpro/shared/db/queue-schema.ts';
import { connectClient } from '../connect-client.ts';
import { setUpAudit, type AuditLogs } from './audit/set-up-audit.ts';
import { loginsOf, type ServiceLogin } from './service-login.ts';

/** The one database; every service has a schema in it. */
export const DATABASE = 'golfroundpro';

/** PostgreSQL as who may make roles and databases. */
export interface Superuser {
  host: string;
  port: number;
  /** The database that is set up. */
  database: string;
  user: string;
  password: string;
  /** How it is verified, where it is asked over TLS. */
  ssl?: VerifiedTls;
}

/**
 * Makes the database, and for every service a schema, the role that owns it, and its two logins; and the audit logs of
 * those that have one, and a second schema for those with a queue.
 */
export async function setUpDatabase(
  superuser: Superuser,
  inUse: ServiceLogin[],
  audit: AuditLogs,
  queues: string[] = [],
): Promise<void> {
  await makeDatabase(superuser);
  const { database } = superuser;
  const client = await connectClient(superuser);
  try {
    await client.query(closeToAll(database));
    for (const login of inUse) await setUpService(client, login, { database, audit, queues });
  } finally {
    await client.end();
  }
}

/** Makes what one service has in the database. @param client a superuser */
export async function setUpService(
  client: Client,
  login: ServiceLogin,
  { database, audit, queues = [] }: { database: string; audit: AuditLogs; queues?: string[] },
): Promise<void> {
  const { service } = login;
  await client.query(serviceSql(login, database));
  if (queues.includes(service)) await client.query(queueSql(service));
  if (!audit.services.includes(service)) return;
  await setUpAudit(client, service, { logins: loginsOf(service), months: audit.months });
}

async function makeDatabase(superuser: Superuser): Promise<void> {
  const { database } = superuser;
  const client = await connectClient({ ...superuser, database: 'postgres' });
  try {
    const known = 'SELECT FROM pg_database WHERE datname = $1';
    const { rowCount } = await client.query(known, [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE "${database}"`);
  } finally {
    await client.end();
  }
}

function closeToAll(database: string): string {
  return `
REVOKE ALL ON DATABASE "${database}" FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
`;
}

/** Nobody logs in as the owner; whatever a login makes belongs to the owner all the same. */
function serviceSql(inUse: ServiceLogin, database: string): string {
  const { service } = inUse;
  return `
${createRole(service)}
ALTER ROLE "${service}" NOLOGIN PASSWORD NULL;
CREATE SCHEMA IF NOT EXISTS "${service}" AUTHORIZATION "${service}";
${loginsOf(service)
  .map((login) => loginSql(login, inUse, database))
  .join('')}`;
}

/** What a library keeps there is brought up to date by the service itself, which may make no schema. */
function queueSql(service: string): string {
  return `CREATE SCHEMA IF NOT EXISTS "${queueSchemaOf(service)}" AUTHORIZATION "${service}"`;
}

/** The password is base64url, made here: it cannot end the quotes. */
function loginSql(
  login: string,
  { service, user, password }: ServiceLogin,
  database: string,
): string {
  const way = login === user ? `LOGIN PASSWORD '${password}'` : 'NOLOGIN PASSWORD NULL';
  return `
${createRole(login)}
ALTER ROLE "${login}" ${way};
GRANT "${service}" TO "${login}";
ALTER ROLE "${login}" SET role = '${service}';
ALTER ROLE "${login}" SET search_path = "${service}";
GRANT CONNECT ON DATABASE "${database}" TO "${login}";
`;
}

function createRole(name: string): string {
  return `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') THEN CREATE ROLE "${name}"; END IF;
END $$;`;
}
