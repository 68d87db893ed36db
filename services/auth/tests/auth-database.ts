import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import {
  createTestDatabase,
  testSetting,
  type TestDatabase,
} from '@golfroundpro/shared/testing/test-database.ts';
import type { AuditLogs } from '../../../tools/stack/stores/audit/set-up-audit.ts';
import { setUpService } from '../../../tools/stack/stores/database-setup.ts';
import { loginsOf } from '../../../tools/stack/stores/service-login.ts';

/** A database as the set-up leaves it to auth: what a login may not do on a real one, it may not do here. */
export interface AuthDatabase extends TestDatabase {
  /** Asks as a superuser, whose search_path is that of PostgreSQL. */
  asSuperuser: <T>(sql: string, values?: unknown[]) => Promise<T[]>;
  /** Runs the set-up, once more: with this login in use, and for so many months of the audit log. */
  setUp: (change?: { login?: string; months?: number }) => Promise<void>;
}

/** All files of tests grant rights on one database, which two at once may not. */
const ONE_AT_A_TIME = `SELECT pg_advisory_lock(hashtext('logins of tests'))`;

/**
 * The schemas, roles and logins of an auth of its own, made by the set-up.
 * @param before as the set-up of the release before left it, which knew of no audit log
 */
export async function createAuthDatabase({ before = false } = {}): Promise<AuthDatabase> {
  const { connection, drop } = await createTestDatabase();
  const schema = connection.schema!;
  const password = randomBytes(12).toString('base64url');
  const roles = [...loginsOf(schema), schema, `${schema}_audit`];
  const database = connection.database;
  const setUpWith = (login: string, audit: AuditLogs) =>
    withSuperuser(async (client) => {
      await client.query(ONE_AT_A_TIME);
      const inUse = { service: schema, user: login, password };
      await setUpService(client, inUse, { database, audit });
    });
  const firstLogin = `${schema}_a`;
  await withSuperuser(async (client) => {
    await client.query(`CREATE ROLE ${schema}; ALTER SCHEMA ${schema} OWNER TO ${schema}`);
  });
  await setUpWith(firstLogin, { services: before ? [] : [schema] });
  return {
    connection: { ...connection, user: firstLogin, password },
    setUp: ({ login = firstLogin, months } = {}) =>
      setUpWith(login, { services: [schema], months }),
    asSuperuser: async <T>(sql: string, values: unknown[] = []) =>
      withSuperuser(async (client) => (await client.query(sql, values)).rows as T[]),
    drop: async () => {
      await withSuperuser(async (client) => {
        await client.query(ONE_AT_A_TIME);
        await client.query(`DROP SCHEMA ${schema}_audit CASCADE`);
      });
      await drop();
      await withSuperuser(async (client) => {
        await client.query(ONE_AT_A_TIME);
        await client.query(`DROP OWNED BY ${roles.join()}; DROP ROLE ${roles.join()}`);
      });
    },
  };
}

async function withSuperuser<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: testSetting('TEST_POSTGRES_URL') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
