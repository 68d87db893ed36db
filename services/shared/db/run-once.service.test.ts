import type { Request } from 'express';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../http/route.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { openDataSource, poolOf } from './data-source.ts';
import { CreateIdempotencyTable1790000000001 } from './idempotency-table.ts';
import { runOnce } from './run-once.ts';

let database: TestDatabase;
let dataSource: DataSource;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource({
    connection: { ...database.connection, connections: 2 },
    entities: [],
    migrations: [CreateIdempotencyTable1790000000001],
  });
  pool = poolOf(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

it('those who wait for a key that is in use hold no connection, and are busy within a second', async () => {
  const gate = Promise.withResolvers<Answer>();
  const first = await begun('held', gate.promise);
  const ended: string[] = [];
  const waiting = Promise.allSettled(
    Array.from({ length: 8 }, () => post('held', never).finally(() => ended.push('waited'))),
  );
  for (let query = 0; query < 5; query++) await pool.query('SELECT 1');
  ended.push('queries');
  const outcomes = await waiting;
  expect(ended[0]).toBe('queries');
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({
      reason: { code: 'busy', options: { headers: { 'retry-after': '1' } } },
    });
  }
  gate.resolve({ status: 201, body: { id: 'first' } });
  expect(await first.answer).toEqual({ status: 201, body: { id: 'first' } });
  expect(await post('held', never)).toMatchObject({ status: 201, body: { id: 'first' } });
});

it('who comes while it is nearly done gets its answer', async () => {
  const gate = Promise.withResolvers<Answer>();
  const first = await begun('short', gate.promise);
  const second = post('short', never);
  gate.resolve({ status: 200, body: 'done' });
  expect((await second).body).toBe((await first.answer).body);
});

it('an answer of more than 64 KB is not kept; the effect is had once all the same', async () => {
  const long = { status: 200, body: 'x'.repeat(70_000) };
  let effects = 0;
  const effect = () => {
    effects++;
    return Promise.resolve(long);
  };
  expect(await post('long', effect)).toBe(long);
  await expect(post('long', effect)).rejects.toMatchObject({ code: 'answer_not_kept' });
  expect(effects).toBe(1);
  const { rows } = await pool.query<{ bytes: number }>(
    'SELECT max(pg_column_size(answer)) AS bytes FROM idempotency',
  );
  expect(rows[0]!.bytes).toBeLessThan(1000);
});

function post(key: string, effect: () => Promise<Answer>): Promise<Answer> {
  const request = { method: 'POST', originalUrl: '/', body: {}, get: () => key };
  return runOnce(pool, request as unknown as Request, 'owner', effect);
}

/** A request that is at its effect, and so has the key: a connection in use is no sign of that. */
async function begun(key: string, effect: Promise<Answer>): Promise<{ answer: Promise<Answer> }> {
  const atWork = Promise.withResolvers<void>();
  const answer = post(key, () => {
    atWork.resolve();
    return effect;
  });
  await Promise.race([atWork.promise, answer]);
  return { answer };
}

function never(): Promise<Answer> {
  throw new Error('a second effect');
}
