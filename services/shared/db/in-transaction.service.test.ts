import { connect, createServer, type AddressInfo } from 'node:net';
import type { Pool } from 'pg';
import { EntitySchema, type DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { openDataSource, poolOf } from './data-source.ts';
import { sqlState } from './database-error.ts';
import { inTransaction } from './in-transaction.ts';

interface Flag {
  hole: number;
  colour: string;
}

const FlagEntity = new EntitySchema<Flag>({
  name: 'Flag',
  tableName: 'flag',
  columns: { hole: { type: 'int', primary: true }, colour: { type: 'text' } },
});
const NINTH = { hole: 9, colour: 'red' };
const COUNT = 'SELECT count(*)::int AS count FROM flag';

let database: TestDatabase;
let dataSource: DataSource;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  const { connection } = database;
  dataSource = await openDataSource({ connection, entities: [FlagEntity], migrations: [] });
  pool = poolOf(dataSource);
  await pool.query('CREATE TABLE flag (hole int PRIMARY KEY, colour text NOT NULL)');
});
beforeEach(() => dataSource.manager.clear(FlagEntity));
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

it('commits what statements and entities wrote, which see each other before', async () => {
  const colour = await inTransaction(pool, async (tx, entities) => {
    await entities.insert(FlagEntity, NINTH);
    await tx.query(`UPDATE flag SET colour = 'blue'`);
    return (await entities.findOneByOrFail(FlagEntity, { hole: 9 })).colour;
  });
  expect(colour).toBe('blue');
  expect(await dataSource.manager.findBy(FlagEntity, {})).toEqual([{ hole: 9, colour: 'blue' }]);
});

it('rolls both back, and leaves the error as it was', async () => {
  const again = inTransaction(pool, async (tx, entities) => {
    await entities.insert(FlagEntity, NINTH);
    await tx.query(`INSERT INTO flag VALUES (10, 'white')`);
    await entities.insert(FlagEntity, NINTH);
  });
  expect(sqlState(await again.catch((error: unknown) => error))).toBe('23505');
  expect((await pool.query(COUNT)).rows).toEqual([{ count: 0 }]);
});

it('closes a connection that was lost, or that hangs in a statement, and goes on with others', async () => {
  for (const statement of ['SELECT pg_terminate_backend(pg_backend_pid())', 'SELECT pg_sleep(9)']) {
    const lost = inTransaction(pool, async (tx) => {
      await tx.query(`INSERT INTO flag VALUES (1, 'red')`);
      await tx.query(statement);
    });
    await expect(lost).rejects.toThrow();
    expect(pool.totalCount - pool.idleCount).toBe(0);
    expect((await pool.query(COUNT)).rows).toEqual([{ count: 0 }]);
  }
});

it('does not know what became of a COMMIT whose answer was lost, and says so', async () => {
  const { connection } = database;
  const cutter = await openCommitCutter(connection);
  const beyond = { ...connection, port: cutter.port };
  const other = await openDataSource({ connection: beyond, entities: [], migrations: [] });
  const lost = inTransaction(poolOf(other), (tx) => tx.query(`INSERT INTO flag VALUES (2, 'red')`));
  await expect(lost).rejects.toMatchObject({ code: 'outcome_unknown' });
  expect((await pool.query(COUNT)).rows).toEqual([{ count: 1 }]);
  await other.destroy();
  cutter.close();
});

/** A door before PostgreSQL that lets each COMMIT in, and its answer not out. */
async function openCommitCutter({ host, port }: TestDatabase['connection']) {
  const server = createServer((inner) => {
    const outer = connect(port, host);
    let committing = false;
    for (const socket of [inner, outer]) socket.on('error', () => undefined);
    inner.on('data', (bytes) => {
      committing ||= bytes.includes('COMMIT');
      outer.write(bytes);
    });
    outer.on('data', (bytes) => (committing ? inner.destroy() : inner.write(bytes)));
    inner.on('close', () => outer.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

it('has PostgreSQL give up before we do, and notice when our node is gone', async () => {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings WHERE source = 'client' AND name ~ 'timeout|keepalives|check'`,
  );
  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, Number(setting)]))).toEqual({
    statement_timeout: 1400,
    lock_timeout: 1000,
    idle_in_transaction_session_timeout: 90_000,
    tcp_keepalives_idle: 10,
    tcp_keepalives_interval: 5,
    tcp_keepalives_count: 3,
    tcp_user_timeout: 25_000,
    client_connection_check_interval: 10_000,
  });
});
