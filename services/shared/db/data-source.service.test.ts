import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { openDataSource, poolOf } from './data-source.ts';

const SCHEMA = { entities: [], migrations: [] };

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource({ connection: database.connection, ...SCHEMA });
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

it('has connections open before anybody asks, which are used for the first requests', async () => {
  const pool = poolOf(dataSource);
  expect([pool.totalCount, pool.idleCount]).toEqual([4, 4]);
  await Promise.all(Array.from({ length: 4 }, () => pool.query('SELECT pg_sleep(0.05)')));
  expect(pool.totalCount).toBe(4);
});

it('opens no more than it may have', async () => {
  const connection = { ...database.connection, connections: 2 };
  const few = await openDataSource({ connection, ...SCHEMA });
  expect(poolOf(few).totalCount).toBe(2);
  await few.destroy();
});
