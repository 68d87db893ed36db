import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectClient } from '../../../tools/stack/connect-client.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { readAudit } from '../audit/read-audit.ts';
import { AUDIT_ATTACKS, SUBJECT } from './audit-attacks.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const CALLER = { address: '203.0.113.7', userAgent: 'curl/8' };

let auth: TestAuth;
/** The service's role, and the owner of the log; schemas are named as they are. */
let role: string;
let owner: string;
/** As the service logs in. */
let login: Client;
beforeAll(async () => {
  auth = await startAuth();
  role = auth.database.connection.schema!;
  owner = `${role}_audit`;
  await append();
  login = await connectClient(auth.database.connection);
});
afterAll(async () => {
  await login.end();
  await auth.stop();
});

const append = () =>
  appendAudit(auth.context.pool, {
    ...{ action: 'totp.enrolled', actorId: SUBJECT, userId: SUBJECT, caller: CALLER },
  });
const asSuperuser = <T>(sql: string) => auth.database.asSuperuser<T>(named(sql));
const named = (sql: string) => sql.replaceAll('{role}', role).replaceAll('{owner}', owner);
const entries = () => auth.rows(`SELECT id, at, action, detail FROM audit_entry ORDER BY id`);
const parts = async () => {
  const rows = await asSuperuser<{ name: string }>(`
    SELECT inhrelid::regclass::text AS name FROM pg_inherits
    WHERE inhparent = '{owner}.audit_entry'::regclass ORDER BY 1`);
  return rows.map(({ name }) => name.replace(`${owner}.audit_entry_`, ''));
};

const monthsFromNow = (count: number) => {
  const now = new Date();
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + count));
  return month.toISOString().slice(0, 7).replace('-', '_');
};

const REFUSED = /permission denied|must (be|have)|cannot insert|only superusers/;

describe('the audit log is not the service’s', () => {
  it.each(AUDIT_ATTACKS)('refuses its login %j', async (statement) => {
    const before = await entries();
    expect(before.length).toBeGreaterThan(0);
    const sql = named(statement).replaceAll(' audit_entry', ` ${role}.audit_entry`);
    await expect(login.query(sql)).rejects.toThrow(REFUSED);
    expect(await entries()).toEqual(before);
  });

  it('nor its other login’s, which a rotation changes to, nor behind RESET ROLE', async () => {
    await auth.database.setUp({ login: `${role}_b` });
    const other = await connectClient({ ...auth.database.connection, user: `${role}_b` });
    for (const statement of AUDIT_ATTACKS) {
      const sql = named(statement).replaceAll(' audit_entry', ` ${role}.audit_entry`);
      await expect(other.query(sql), sql).rejects.toThrow(REFUSED);
      await expect(other.query(`RESET ROLE; ${sql}`), sql).rejects.toThrow(REFUSED);
    }
    const { rows } = await other.query<{ who: string }>(
      named('SELECT session_user AS who FROM {role}.audit_entry LIMIT 1'),
    );
    expect(rows).toEqual([{ who: `${role}_b` }]);
    await other.end();
    await auth.database.setUp();
  });

  it('and its owner is nobody’s: no login, no member', async () => {
    const members = await asSuperuser(`
      SELECT FROM pg_auth_members WHERE roleid = '{owner}'::regrole OR member = '{owner}'::regrole`);
    expect(members).toEqual([]);
    const [found] = await asSuperuser(`
      SELECT rolcanlogin, rolsuper, rolcreaterole FROM pg_roles WHERE rolname = '{owner}'`);
    expect(found).toEqual({ rolcanlogin: false, rolsuper: false, rolcreaterole: false });
  });
});

describe('a month', () => {
  it('has a partition, and so have the three behind it', async () => {
    const ends = [1, 2, 3, 4].map((months) => `before_${monthsFromNow(months)}`);
    expect(await parts()).toEqual([...ends, 'other']);
    const [last] = await asSuperuser<{ part: string }>(`
      SELECT tableoid::regclass::text AS part FROM {owner}.audit_entry ORDER BY id DESC LIMIT 1`);
    expect(last?.part).toBe(`${owner}.audit_entry_${ends[0]}`);
  });

  it('that has none refuses nobody; one that is made takes what is its own, whatever zone the caller has', async () => {
    const later = `{owner}.audit_entry_before_${monthsFromNow(3)}`;
    await asSuperuser(`DROP TABLE {owner}.audit_entry_before_${monthsFromNow(1)}, ${later}`);
    await append();
    const [stray] = await asSuperuser<{ id: string }>(`
      INSERT INTO {owner}.audit_entry (at, action, address, user_agent)
      VALUES (date_trunc('month', now(), 'UTC') + interval '2 months', 'login.refused', '', '')
      RETURNING id`);
    const placed = async () => {
      const rows = await asSuperuser<{ id: string; part: string }>(`
        SELECT id, tableoid::regclass::text AS part FROM {owner}.audit_entry ORDER BY id`);
      return new Map(rows.map(({ id, part }) => [id, part]));
    };
    expect(new Set((await placed()).values())).toEqual(new Set([`${owner}.audit_entry_other`]));
    const make = 'SELECT {owner}.make_audit_months()';
    const zone = `SET timezone = 'Pacific/Kiritimati'; SET datestyle = 'German'`;
    await login.query(named(`${zone}; ${make}; RESET timezone; RESET datestyle`));
    const { [stray!.id]: moved, ...others } = Object.fromEntries(await placed());
    expect(moved).toBe(named(later));
    expect(new Set(Object.values(others))).toEqual(new Set([`${owner}.audit_entry_other`]));
    expect(await parts()).toHaveLength(4);
    await asSuperuser(`DELETE FROM {owner}.audit_entry WHERE id = ${stray!.id}`);
  });

  it('is made while others append and read, and none of them fails', async () => {
    const before = (await entries()).length;
    const work = async () => {
      for (let n = 0; n < 40; n++) {
        await append();
        await readAudit(auth.context.pool, { userId: SUBJECT, limit: 50 });
      }
    };
    const make = async () => {
      for (let months = 2; months <= 4; months++) {
        await asSuperuser(`DROP TABLE {owner}.audit_entry_before_${monthsFromNow(months)}`);
        await login.query(named('SELECT {owner}.make_audit_months()'));
      }
    };
    await Promise.all([work(), make(), work()]);
    expect(await entries()).toHaveLength(before + 80);
    expect(await parts()).toHaveLength(4);
  });
});

describe('what is older than the club keeps', () => {
  const made = (at: string) =>
    asSuperuser(`
    INSERT INTO {owner}.audit_entry (at, action, address, user_agent)
    VALUES (${at}, 'login.refused', '', '')`);
  const forget = (first = '') => auth.rows(named(`${first} SELECT {owner}.forget_audit()`));
  const refused = async () =>
    (await asSuperuser(`SELECT FROM {owner}.audit_entry WHERE action = 'login.refused'`)).length;

  it('goes by the month, the whole month; the set-up says how much that is', async () => {
    await asSuperuser(`CREATE TABLE {owner}.audit_entry_before_2020_02 PARTITION OF {owner}.audit_entry
      FOR VALUES FROM ('2020-01-01Z') TO ('2020-02-01Z');
      ALTER TABLE {owner}.audit_entry_before_2020_02 OWNER TO {owner}`);
    await made(`'2020-01-31T23:59Z'`);
    await made(`date_trunc('month', now() - interval '24 months', 'UTC') - interval '1 second'`);
    await made(`now() - interval '24 months' + interval '1 minute'`);
    expect(await refused()).toBe(3);
    await forget();
    expect(await refused()).toBe(1);
    expect(await parts()).not.toContain('before_2020_02');
    await auth.database.setUp({ months: 12 });
    await forget();
    expect(await refused()).toBe(0);
  });

  it('is kept where the set-up is not told anew, and no club keeps less than a year', async () => {
    await auth.database.setUp();
    expect(await auth.rows(named('SELECT months FROM {owner}.audit_retention'))).toEqual([
      { months: 12 },
    ]);
    await expect(auth.database.setUp({ months: 11 })).rejects.toThrow('audit_retention');
    await auth.database.setUp({ months: 24 });
  });

  it('is not what a caller says it is', async () => {
    await made(`now() - interval '13 months'`);
    await forget(`
      CREATE FUNCTION {role}.now() RETURNS timestamptz LANGUAGE sql AS $$ SELECT timestamptz '2099-01-01' $$;
      CREATE TABLE {role}.audit_retention AS SELECT 1 AS months;
      SET search_path = {role}, pg_catalog;`);
    expect(await refused()).toBe(1);
    await forget();
    expect(await refused()).toBe(1);
  });
});

it('finds the entries of somebody by an index in each month, and so all of them by number', async () => {
  await asSuperuser(`INSERT INTO {owner}.audit_entry (action, user_id, address, user_agent)
    SELECT 'login.succeeded', gen_random_uuid(), '', '' FROM generate_series(1, 5000)`);
  await asSuperuser('ANALYZE {owner}.audit_entry');
  const now = 'audit_entry_other';
  const planOf = async (where: string) => {
    const sql = `EXPLAIN SELECT * FROM audit_entry e ${where} ORDER BY e.id DESC LIMIT 50`;
    const lines = await auth.rows<{ 'QUERY PLAN': string }>(sql);
    return lines.map((line) => line['QUERY PLAN']).filter((line) => line.includes(now));
  };
  for (const [where, index] of [
    [`WHERE user_id = '${SUBJECT}'`, 'user_id_id_idx'],
    [`WHERE user_id = '${SUBJECT}' AND id < 9000`, 'user_id_id_idx'],
    [`WHERE action = 'totp.enrolled'`, 'action_id_idx'],
    ['', 'pkey'],
    ['WHERE id < 1000', 'pkey'],
  ] as const) {
    const plan = await planOf(where);
    expect(plan, where).toContainEqual(expect.stringContaining(`${now}_${index}`));
    expect(plan, where).not.toContainEqual(expect.stringContaining('Seq Scan'));
  }
});
