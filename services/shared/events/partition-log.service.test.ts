import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDataSource, poolOf } from '../db/data-source.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { AddLogCluster1790000000500 } from './add-log-cluster.ts';
import { appendEvents } from './append-events.ts';
import { CreateEventParked1790000000700 } from './create-event-parked.ts';
import { CreateEventTables1790000000000 } from './event-tables.ts';
import { makeNextRange, RANGE } from './log-ranges.ts';
import { PartitionLog1790000001500 } from './partition-log.ts';
import { readLogPage, readPending } from './read-log.ts';

const OLD = [
  CreateEventTables1790000000000,
  AddLogCluster1790000000500,
  CreateEventParked1790000000700,
];
let database: TestDatabase;
let open: DataSource[];

beforeEach(async () => {
  database = await createTestDatabase();
  open = [];
});
afterEach(async () => {
  for (const dataSource of open) await dataSource.destroy();
  await database.drop();
});

it('a log that is there becomes the first range, while an older instance writes and relays on', async () => {
  const older = await start(OLD);
  for (let count = 0; count < 20; count++) await append(older, 100);
  let isDone = false;
  let written = 2000;
  const writing = Promise.all(
    [1, 2, 3].map(async () => {
      while (!isDone) {
        await append(older, 5);
        written += 5;
      }
    }),
  );
  const newer = await start([...OLD, PartitionLog1790000001500]);
  await append(newer, 1);
  await append(older, 1);
  isDone = true;
  await writing;
  const { rows } = await older.query<{ id: string; range: string }>(
    `SELECT id, tableoid::regclass::text AS range FROM event ORDER BY id`,
  );
  expect(rows).toHaveLength(written + 2);
  expect(new Set(rows.map(({ range }) => range.split('.').at(-1)))).toEqual(new Set(['event_0']));
  expect(await waiting(older, written + 10)).toEqual(rows.map(({ id }) => id));
  const page = await readLogPage(newer, ['test.%'], '0', written + 10);
  expect(page?.lines.trim().split('\n')).toHaveLength(written + 2);
});

it('the next range is there before the last one is full, and events go over the border in order', async () => {
  const pool = await start([...OLD, PartitionLog1790000001500]);
  await append(pool, 3);
  await fill(pool, RANGE - 4);
  await append(pool, 6);
  await makeRanges(pool);
  await makeRanges(pool);
  expect(await rangesOf(pool)).toEqual(['event_0', 'event_10000000', 'event_20000000']);
  await fill(pool, 2 * RANGE - 2);
  await append(pool, 4);
  await makeRanges(pool);
  expect((await rangesOf(pool)).at(-1)).toBe('event_30000000');
  const ids = await waiting(pool, 100);
  expect(ids).toHaveLength(13);
  expect(ids).toEqual(ids.toSorted((a, b) => Number(a) - Number(b)));
  const page = await readLogPage(pool, ['test.%'], '2', 9);
  const positions = page!.lines.trim().split('\n').map(positionOf);
  expect(positions).toEqual(ids.slice(2, 11));
  const plan = await pool.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN SELECT FROM event WHERE id > ${2 * RANGE} ORDER BY id LIMIT 5`,
  );
  expect(JSON.stringify(plan.rows)).not.toContain('event_0');
});

it('goes back as it came', async () => {
  const pool = await start([...OLD, PartitionLog1790000001500]);
  await append(pool, 3);
  await fill(pool, RANGE);
  await append(pool, 2);
  const migration = new PartitionLog1790000001500();
  await migration.down(open[0]!.createQueryRunner());
  await append(pool, 1);
  expect(await waiting(pool, 100)).toHaveLength(6);
  await migration.up(open[0]!.createQueryRunner());
  await migration.up(open[0]!.createQueryRunner());
  await append(pool, 1);
  const ids = await waiting(pool, 100);
  expect(ids.at(-1)).toBe(String(RANGE + 4));
});

async function start(migrations: typeof OLD): Promise<Pool> {
  const dataSource = await openDataSource({
    connection: database.connection,
    entities: [],
    migrations,
  });
  open.push(dataSource);
  return poolOf(dataSource);
}

async function append(pool: Pool, count: number): Promise<void> {
  const event = () => ({ type: 'test.Happened.v1', aggregateId: randomUUID(), data: {} });
  await inTransaction(pool, (tx) => appendEvents(tx, Array.from({ length: count }, event)));
}

/** As if so many events had been written. */
async function fill(pool: Pool, last: number): Promise<void> {
  await pool.query(`SELECT setval(pg_get_serial_sequence('event', 'id'), ${last})`);
}

async function makeRanges(pool: Pool): Promise<void> {
  const client = await pool.connect();
  await makeNextRange(client);
  client.release();
}

async function rangesOf(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'event'::regclass ORDER BY c.oid`);
  return rows.map(({ name }) => name);
}

async function waiting(pool: Pool, limit: number): Promise<string[]> {
  const client = await pool.connect();
  const rows = await readPending(client, limit);
  client.release();
  return rows.map(({ id }) => id);
}

function positionOf(line: string): string {
  return (JSON.parse(line) as { sequence: string }).sequence;
}
