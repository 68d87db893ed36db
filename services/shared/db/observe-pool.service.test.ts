import { afterAll, beforeAll, expect, it } from 'vitest';
import { Pool } from 'pg';
import { makeMetrics } from '../metrics/metrics.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { readMetric } from '../testing/read-metric.ts';
import { observePool } from './observe-pool.ts';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ ...database.connection, max: 2 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

it('says how many connections are in use, are idle and are waited for', async () => {
  const metrics = makeMetrics('test');
  observePool(metrics, pool);
  const read = async () => {
    const of = (name: string) => readMetric(metrics.registry, name, { pool: 'postgres' });
    return {
      used: await of('pool_used_connections'),
      idle: await of('pool_idle_connections'),
      waiting: await of('pool_waiting_requests'),
    };
  };
  expect(await read()).toEqual({ used: 0, idle: 0, waiting: 0 });
  const [one, two] = [await pool.connect(), await pool.connect()];
  const third = pool.connect();
  expect(await read()).toEqual({ used: 2, idle: 0, waiting: 1 });
  one.release();
  (await third).release();
  expect(await read()).toEqual({ used: 1, idle: 1, waiting: 0 });
  two.release();
  expect(await read()).toEqual({ used: 0, idle: 2, waiting: 0 });
});
