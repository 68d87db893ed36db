import { setTimeout as sleep } from 'node:timers/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlState } from '../db/database-error.ts';
import { RANGE } from './log-ranges.ts';

/** The log as it was until now becomes the first range; whoever writes meanwhile stays below its end. */
const ROOM = 1_000_000;
const COLUMNS = `event_id uuid NOT NULL, type text NOT NULL, aggregate_id uuid NOT NULL, data jsonb NOT NULL,
  traceparent text, occurred_at timestamptz NOT NULL DEFAULT now()`;
const SEQUENCE = `pg_get_serial_sequence('event', 'id')`;
const ATTEMPTS = 20;
const PAUSE_MS = 500;

/**
 * The log in ranges of positions. Nothing is copied: the table becomes the first of them. Only its bounds are
 * checked, while others write; for the moment of the swap they wait. The index on `event_id` had no reader.
 */
export class PartitionLog1790000001500 implements MigrationInterface {
  name = 'PartitionLog1790000001500';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    if (await isPartitioned(runner)) return;
    await runner.query(`SET lock_timeout = '500ms'`);
    const end = Math.ceil(((await lastOf(runner)) + ROOM) / RANGE) * RANGE;
    await patiently(() =>
      runner.query(`ALTER TABLE event DROP CONSTRAINT IF EXISTS event_range,
        ADD CONSTRAINT event_range CHECK (id < ${end}) NOT VALID`),
    );
    await runner.query('ALTER TABLE event VALIDATE CONSTRAINT event_range');
    await patiently(() => inOne(runner, () => swap(runner, end)));
    await runner.query('RESET lock_timeout');
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOne(runner, async () => {
      const last = await lastOf(runner);
      await runAll(runner, [
        `CREATE TABLE whole (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ${COLUMNS})`,
        `INSERT INTO whole OVERRIDING SYSTEM VALUE SELECT * FROM event`,
        `DROP TABLE event`,
        `ALTER TABLE whole RENAME TO event`,
        `ALTER INDEX whole_pkey RENAME TO event_pkey`,
        `ALTER TABLE event ADD UNIQUE (event_id)`,
        `CREATE INDEX event_aggregate ON event (aggregate_id, id)`,
        goOnFrom(last),
      ]);
    });
  }
}

async function swap(runner: QueryRunner, end: number): Promise<void> {
  await runner.query('LOCK TABLE event IN ACCESS EXCLUSIVE MODE');
  const last = await lastOf(runner);
  await runAll(runner, [
    `ALTER TABLE event ALTER id DROP IDENTITY, DROP CONSTRAINT event_event_id_key`,
    `ALTER TABLE event RENAME TO event_0`,
    `ALTER INDEX event_pkey RENAME TO event_0_pkey`,
    `ALTER INDEX event_aggregate RENAME TO event_0_aggregate`,
    `CREATE TABLE event (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ${COLUMNS})
     PARTITION BY RANGE (id)`,
    `CREATE INDEX event_aggregate ON event (aggregate_id, id)`,
    goOnFrom(last),
    `ALTER TABLE event ATTACH PARTITION event_0 FOR VALUES FROM (MINVALUE) TO (${end})`,
    `ALTER TABLE event_0 DROP CONSTRAINT event_range`,
    `CREATE TABLE event_${end} PARTITION OF event FOR VALUES FROM (${end}) TO (${end + RANGE})`,
  ]);
}

/** The last position that was given out; 0 before the first. */
async function lastOf(runner: QueryRunner): Promise<number> {
  const text = `SELECT coalesce(pg_sequence_last_value(${SEQUENCE}::regclass), 0) AS last`;
  const [row] = (await runner.query(text)) as { last: string }[];
  return Number(row!.last);
}

function goOnFrom(last: number): string {
  return `SELECT setval(${SEQUENCE}, ${Math.max(last, 1)}, ${last > 0})`;
}

async function isPartitioned(runner: QueryRunner): Promise<boolean> {
  const text = `SELECT relkind = 'p' AS done FROM pg_class WHERE oid = 'event'::regclass`;
  const [row] = (await runner.query(text)) as { done: boolean }[];
  return row!.done;
}

async function runAll(runner: QueryRunner, statements: string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}

async function inOne(runner: QueryRunner, work: () => Promise<void>): Promise<void> {
  await runner.startTransaction();
  try {
    await work();
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}

/** Tries again while others hold the table: who waits for a lock holds up all that come behind. */
async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      if (sqlState(error) !== '55P03' || attempt === ATTEMPTS) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
