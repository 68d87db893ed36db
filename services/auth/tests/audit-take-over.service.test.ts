import type { Pool } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDataSource, poolOf } from '@golfroundpro/shared/db/data-source.ts';
import { patiently } from '@golfroundpro/shared/service/patiently.ts';
import { OwnAuditApart1790000002400 } from '../db/migrations/own-audit-apart.ts';
import { SCHEMA } from '../db/schema.ts';
import { createAuthDatabase, type AuthDatabase } from './auth-database.ts';

/** As the release before has them. */
const APPEND = `
  INSERT INTO audit_entry (action, actor_id, user_id, address, user_agent, detail)
  VALUES ($1, NULL, NULL, '203.0.113.7', '', $2)`;
const READ = 'SELECT id::text, at, action, detail FROM audit_entry e ORDER BY e.id DESC LIMIT $1';

interface Row {
  id: string;
  at: Date;
  detail: { n: number };
}

const BEFORE = SCHEMA.migrations.slice(
  0,
  SCHEMA.migrations.findIndex((one) => one === OwnAuditApart1790000002400),
);

let database: AuthDatabase;
let pool: Pool;
let end: () => Promise<void>;
beforeEach(async () => {
  database = await createAuthDatabase({ before: true });
  const old = await openDataSource({
    connection: database.connection,
    ...{ entities: [], migrations: BEFORE },
  });
  pool = poolOf(old);
  end = () => old.destroy();
});
afterEach(async () => {
  await end();
  await database.drop();
});

const append = (n: number) =>
  pool.query({ name: 'append-audit', text: APPEND, values: ['login.refused', { n }] });
const read = async (limit = 10_000) =>
  (await pool.query<Row>({ name: 'read-audit', text: READ, values: [limit] })).rows.reverse();
const openNew = async () => {
  const { connection } = database;
  // A machine that is busy is no fault of ours.
  const isWorthIt = (error: unknown) => /timeout/.test(String(error));
  const now = await patiently(() => openDataSource({ connection, ...SCHEMA }), { isWorthIt });
  await now.destroy();
};

it('keeps every entry, its number and time, while the release before appends and reads', async () => {
  for (let n = 0; n < 100; n++) await append(n);
  const before = await read();
  let n = 100;
  let isOn = true;
  const work = async () => {
    while (isOn) {
      await append(n++);
      expect((await read(5)).length).toBe(5);
    }
  };
  const workers = Promise.all(Array.from({ length: 3 }, work));
  await expect.poll(() => n).toBeGreaterThan(150);
  await database.setUp();
  const then = n;
  await expect.poll(() => n).toBeGreaterThan(then + 50);
  await openNew();
  await database.setUp();
  const later = n;
  await expect.poll(() => n).toBeGreaterThan(later + 50);
  isOn = false;
  await workers;
  const all = await read();
  expect(all.slice(0, 100)).toEqual(before);
  expect(all.map(({ detail }) => detail.n).sort((a, b) => a - b)).toEqual(
    Array.from({ length: n }, (_, i) => i),
  );
  expect(new Set(all.map(({ id }) => id)).size).toBe(n);
  await expect(pool.query('DELETE FROM audit_entry')).rejects.toThrow('permission denied');
});

it('forgets what is too old of what was taken over, bit by bit', async () => {
  const { schema } = database.connection;
  await pool.query(`INSERT INTO audit_entry (at, action, address, user_agent)
    SELECT now() - n * interval '1 month', 'login.refused', '', '' FROM generate_series(0, 39) n`);
  await database.setUp();
  await pool.query(`SELECT ${schema}_audit.forget_audit()`);
  const kept = await read();
  expect(kept).toHaveLength(25);
});

it('is done behind a release before that came to a database of this one', async () => {
  // The set-up of this release makes months; the service of the one before a table of its own.
  const { schema } = database.connection;
  await append(1);
  await pool.query('DROP TABLE IF EXISTS nothing');
  await database.asSuperuser(`ALTER TABLE ${schema}.audit_entry RENAME TO aside`);
  await database.setUp();
  await database.asSuperuser(`ALTER TABLE ${schema}.aside RENAME TO audit_entry`);
  await append(2);
  await database.setUp();
  await append(3);
  expect((await read()).map(({ detail }) => detail.n)).toEqual([1, 2, 3]);
});

it('is asked for where this release comes before its set-up, and nothing is lost', async () => {
  await append(1);
  await expect(openNew()).rejects.toThrow('The set-up of this release takes over the audit log');
  await append(2);
  await database.setUp();
  await openNew();
  expect((await read()).map(({ detail }) => detail.n)).toEqual([1, 2]);
});

it('waits for who holds the log, and lets nobody wait behind it for long', async () => {
  const holder = await pool.connect();
  await holder.query('BEGIN');
  await holder.query(APPEND, ['login.refused', { n: 1 }]);
  let isDone = false;
  const done = database.setUp().then(() => (isDone = true));
  for (let n = 2; n < 12; n++) await append(n);
  expect(isDone).toBe(false);
  await holder.query('COMMIT');
  holder.release();
  await done;
  expect(await read()).toHaveLength(11);
});
