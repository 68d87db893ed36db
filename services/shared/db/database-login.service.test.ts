import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { switchLogin } from './database-login.ts';
import { startLeader } from './leader.ts';

const PASSWORD = 'of a test only';
const [OLD, NEW] = ['a', 'b'].map((name) => `test_${randomBytes(6).toString('hex')}_${name}`);

let database: TestDatabase;
let superuser: Pool;
let pool: Pool;

const openPool = (login: object) => {
  const { schema, ...connection } = database.connection;
  return new Pool({ ...connection, ...login, options: `-c search_path=${schema}` });
};

beforeAll(async () => {
  database = await createTestDatabase();
  superuser = openPool({});
  for (const login of [OLD, NEW]) {
    await superuser.query(`CREATE ROLE ${login} LOGIN PASSWORD '${PASSWORD}'`);
    // The database of a stack lets in only whom it names.
    await superuser.query(`GRANT CONNECT ON DATABASE ${database.connection.database} TO ${login}`);
    await superuser.query(`GRANT USAGE ON SCHEMA ${database.connection.schema} TO ${login}`);
  }
});
afterAll(async () => {
  for (const login of [OLD, NEW]) {
    await superuser.query(`DROP OWNED BY ${login}`);
    await superuser.query(`DROP ROLE ${login}`);
  }
  await superuser.end();
  await database.drop();
});

beforeEach(() => {
  pool = openPool({ user: OLD, password: PASSWORD });
  return () => pool.end();
});

const toNew = () => switchLogin(pool, { user: NEW!, password: PASSWORD });
const whoAmI = async () =>
  (await pool.query<{ who: string }>('SELECT session_user AS who')).rows[0]?.who;

async function sessionsOf(user: string | undefined): Promise<number> {
  const { rows } = await superuser.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM pg_stat_activity WHERE usename = $1',
    [user],
  );
  return rows[0]!.count;
}

describe('a pool that changes its login', () => {
  it('fails no query under load, and leaves no session of the old login', async () => {
    let busy = true;
    const seen = new Set<string | undefined>();
    const work = async () => {
      while (busy) {
        seen.add(await whoAmI());
        await sleep(1);
      }
    };
    const workers = Promise.all(Array.from({ length: 24 }, work));
    await expect.poll(() => seen.has(OLD)).toBe(true);
    toNew();
    await expect.poll(() => sessionsOf(OLD)).toBe(0);
    busy = false;
    await workers;
    expect([...seen]).toEqual([OLD, NEW]);
  });

  it('lets a piece of work end on the connection that it has', async () => {
    const [client, idle] = await Promise.all([pool.connect(), pool.connect()]);
    idle.release();
    toNew();
    // The sweep has been at work when the idle connection is closed.
    await expect.poll(() => sessionsOf(OLD)).toBe(1);
    expect((await client.query<{ who: string }>('SELECT session_user AS who')).rows).toEqual([
      { who: OLD },
    ]);
    expect(await whoAmI()).toBe(NEW);
    client.release();
    await expect.poll(() => sessionsOf(OLD)).toBe(0);
  });

  it('moves the leader too, which keeps its connection for as long as it leads', async () => {
    let leads: string | undefined;
    const leader = startLeader({
      pool,
      name: 'test',
      work: async (client) => {
        leads = client.user;
        return false;
      },
      onFault: (error) => expect.unreachable(String(error)),
      pollMs: 20,
      faultPauseMs: 20,
    });
    await expect.poll(() => leads).toBe(OLD);
    toNew();
    await expect.poll(() => leads).toBe(NEW);
    await expect.poll(() => sessionsOf(OLD)).toBe(0);
    await leader.stop();
  });
});
