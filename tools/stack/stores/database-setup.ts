import { runProgram } from './run-program.ts';
import { program } from './postgres.ts';
import { loginsOf, type ServiceLogin } from './service-login.ts';
import type { StoreContext } from './store.ts';

/** The one database; every service has a schema in it. */
export const DATABASE = 'golfroundpro';

/** Makes the database, and for every service a schema, the role that owns it, and its two logins. */
export async function setUpDatabase(context: StoreContext, inUse: ServiceLogin[]): Promise<void> {
  const roles = inUse.map(serviceSql);
  await runProgram(
    program('psql', context),
    [
      ...[
        '--no-psqlrc',
        '--quiet',
        '--host',
        '127.0.0.1',
        '--port',
        String(context.ports['postgres']),
      ],
      ...['--username', 'postgres', '--dbname', 'postgres', '--set', 'ON_ERROR_STOP=1'],
    ],
    {
      input: [databaseSql, ...roles].join('\n'),
      env: { ...context.env, PGPASSWORD: context.secrets.postgresPassword },
    },
  );
}

const databaseSql = `
SET client_min_messages = warning;
SELECT 'CREATE DATABASE ${DATABASE}'
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '${DATABASE}') \\gexec
\\connect ${DATABASE}
SET client_min_messages = warning;
REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
`;

/** Nobody logs in as the owner; whatever a login makes belongs to the owner all the same. */
function serviceSql(inUse: ServiceLogin): string {
  const { service } = inUse;
  return `
${createRole(service)}
ALTER ROLE "${service}" NOLOGIN PASSWORD NULL;
CREATE SCHEMA IF NOT EXISTS "${service}" AUTHORIZATION "${service}";
${loginsOf(service)
  .map((login) => loginSql(login, inUse))
  .join('')}`;
}

/** The password is base64url, made here: it cannot end the quotes. */
function loginSql(login: string, { service, user, password }: ServiceLogin): string {
  const way = login === user ? `LOGIN PASSWORD '${password}'` : 'NOLOGIN PASSWORD NULL';
  return `
${createRole(login)}
ALTER ROLE "${login}" ${way};
GRANT "${service}" TO "${login}";
ALTER ROLE "${login}" SET role = '${service}';
ALTER ROLE "${login}" SET search_path = "${service}";
GRANT CONNECT ON DATABASE ${DATABASE} TO "${login}";
`;
}

function createRole(name: string): string {
  return `SELECT 'CREATE ROLE "${name}"'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') \\gexec`;
}
