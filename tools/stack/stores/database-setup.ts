import { runProgram } from './run-program.ts';
import { program } from './postgres.ts';
import type { StoreContext } from './store.ts';

/** The one database; every service has a schema in it. */
export const DATABASE = 'golfroundpro';

/** Makes the database, and for every service a login with this password and a schema it owns. */
export async function setUpDatabase(
  context: StoreContext,
  passwords: Map<string, string>,
): Promise<void> {
  const logins = [...passwords].map(([service, password]) => loginSql(service, password));
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
      input: [databaseSql, ...logins].join('\n'),
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

/** The password is base64url, made here: it cannot end the quotes. */
function loginSql(service: string, password: string): string {
  return `
SELECT 'CREATE ROLE "${service}"'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${service}') \\gexec
ALTER ROLE "${service}" LOGIN PASSWORD '${password}';
ALTER ROLE "${service}" SET search_path = "${service}";
GRANT CONNECT ON DATABASE ${DATABASE} TO "${service}";
CREATE SCHEMA IF NOT EXISTS "${service}" AUTHORIZATION "${service}";
`;
}
