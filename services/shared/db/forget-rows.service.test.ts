import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { openDataSource, poolOf } from './data-source.ts';
import { forgetRows } from './forget-rows.ts';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  const { connection } = database;
  dataSource = await openDataSource({ connection, entities: [], migrations: [] });
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

it('forgets some rows at a time, all that fit and no other, past one that somebody holds', async () => {
  const pool = poolOf(dataSource);
  await pool.query('CREATE TABLE ended AS SELECT generate_series(1, 3500) AS day');
  const holder = await pool.connect();
  await holder.query('BEGIN; SELECT FROM ended WHERE day = 7 FOR UPDATE');
  const where = { table: 'ended', where: 'day <= $1', values: [3000] };
  expect(await forgetRows(pool, where)).toBe(2999);
  await holder.query('ROLLBACK');
  holder.release();
  expect(await forgetRows(pool, where)).toBe(1);
  const { rows } = await pool.query('SELECT count(*)::int AS left, min(day) FROM ended');
  expect(rows).toEqual([{ left: 500, min: 3001 }]);
});
