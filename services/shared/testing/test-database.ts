import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { DataSourceOptions } from '../db/data-source.ts';

export interface TestDatabase {
  connection: DataSourceOptions['connection'];
  drop: () => Promise<void>;
}

/** A schema of its own in the test PostgreSQL, so that test files run side by side. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const url = new URL(testSetting('TEST_POSTGRES_URL'));
  const schema = `test_${randomBytes(6).toString('hex')}`;
  await run(url, `CREATE SCHEMA ${schema}`);
  return {
    connection: {
      host: url.hostname,
      port: Number(url.port),
      database: url.pathname.slice(1),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      schema,
    },
    drop: () => run(url, `DROP SCHEMA ${schema} CASCADE`),
  };
}

/** A setting that `npm test` gives to the tests. */
export function testSetting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run service tests with npm test`);
  return value;
}

async function run(url: URL, sql: string): Promise<void> {
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(sql);
  await client.end();
}
