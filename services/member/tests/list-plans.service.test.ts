import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isFullRun } from '@golfroundpro/shared/testing/full-run.ts';
import { countStatement, pageStatement, type Statement } from '../users/read-user-page.ts';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import type { UserFilter } from '../users/user-filter.ts';
import { SORTS, type Sort } from '../users/user-order.ts';
import { startMember, type TestMember } from './start-member.ts';

const PEOPLE = isFullRun ? 1_000_000 : 50_000;
const ROWS_A_PAGE = 27;
/** Names, e-mails and attributes go with nothing; numbers go with days and standings, as those of a club do. */
const FILL = `
  INSERT INTO member (id, member_number, category, status, name, name_key, email, email_key, attributes,
    via, registered_at, created_at, updated_at)
  SELECT gen_random_uuid(), CASE WHEN n % 6 NOT IN (3, 4) THEN n END, (ARRAY['full', 'junior', 'social'])[1 + n % 3],
    (ARRAY['active', 'active', 'active', 'verified', 'created', 'suspended'])[1 + n % 6],
    'Name ' || n, 'name ' || md5(n::text), 'M' || at || '@example.com', 'm' || at || '@example.com',
    jsonb_build_object('locker', n::text, 'shirt', (n % 5)::text), 'form',
    timestamptz '2020-01-01Z' + n * interval '1 minute', now(), now()
  FROM generate_series(1, $1::integer) AS n, LATERAL (SELECT n::bigint * 7919 % $1 AS at) AS e`;

let member: TestMember;
beforeAll(async () => {
  member = await startMember();
  const [{ schema }] = (await member.rows('SELECT current_schema() AS schema')) as [
    { schema: string },
  ];
  // Not over the pool of the service, which gives no statement so long.
  const client = new Client({ connectionString: testSetting('TEST_POSTGRES_URL') });
  await client.connect();
  await client.query(`SET search_path TO ${schema}`);
  await client.query(FILL, [PEOPLE]);
  // Whoever reads in the same PostgreSQL keeps pages from being known as all visible, which the plans of totals rest on.
  await vi.waitUntil(() => vacuum(client), { timeout: 60_000 });
  await client.end();
}, 300_000);
afterAll(() => member.stop());

/** Whether every page is known as visible to all. */
async function vacuum(client: Client): Promise<boolean> {
  await client.query('VACUUM ANALYZE member');
  const { rows } = await client.query<{ isDone: boolean }>(
    `SELECT relallvisible >= relpages AS "isDone" FROM pg_class WHERE oid = 'member'::regclass`,
  );
  return rows[0]!.isDone;
}

/** What a statement does, each step with the index that serves it. */
async function planOf({ text, values }: Statement): Promise<string> {
  const rows = await member.rows<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

/** How many pages of the table and of indexes a statement looked at. */
function pagesOf(plan: string): number {
  const [, hit = '0', read = '0'] = /Buffers: shared(?: hit=(\d+))?(?: read=(\d+))?/.exec(plan)!;
  return Number(hit) + Number(read);
}

const FILTERS: [UserFilter, string][] = [
  [{}, 'member_by_standing'],
  [{ name: 'name a0' }, 'member_by_name'],
  [{ email: 'm4711@' }, 'member_by_email'],
  [{ status: 'created' }, 'member_by_sta(nding|tus)'],
  [{ status: 'suspended' }, 'member_by_sta(nding|tus)'],
  [{ category: 'junior' }, 'member_by_'],
  [{ from: '2020-01-05', to: '2020-01-06' }, 'member_by_registered'],
  [{ attribute: 'locker:4711' }, 'member_by_attribute'],
  [{ userID: '0198c0de-0000-7000-8000-0000000000aa' }, 'pkey|PK_'],
];

describe(`of ${PEOPLE} people`, () => {
  it.each(FILTERS)('a page with %o is read off an index', async (filter) => {
    const plan = await planOf(pageStatement({ filter, sort: '-registeredAt', limit: 21 }));
    expect(plan).not.toContain('Seq Scan');
    // Which one is the planner's to say: where many fit, the order's own ends soonest.
    expect(plan).toMatch(/member_by_|pkey|PK_/);
  });

  it.each(FILTERS)('a total with %o is counted off an index', async (filter, index) => {
    const plan = await planOf(countStatement(filter));
    expect(plan).not.toContain('Seq Scan');
    expect(plan).toMatch(new RegExp(index));
  });

  it.each(SORTS)(
    'a page by %s reads less than the table, whatever it is narrowed by',
    async (sort: Sort) => {
      for (const [filter] of FILTERS) {
        const { text, values } = pageStatement({ filter, sort, limit: 21 });
        const plan = await planOf({ text: `(ANALYZE, BUFFERS, TIMING OFF) ${text}`, values });
        expect(plan, JSON.stringify(filter)).not.toContain('Seq Scan');
        expect(pagesOf(plan), `${JSON.stringify(filter)}\n${plan}`).toBeLessThan(
          PEOPLE / ROWS_A_PAGE,
        );
      }
    },
  );

  it.each(SORTS)('a page far behind the first, by %s, begins where it is', async (sort: Sort) => {
    const lasts = {
      registeredAt: '1577923200000000',
      name: 'name 7',
      email: 'm3',
      memberNumber: '99',
    };
    const last = lasts[sort.replace('-', '') as keyof typeof lasts];
    const after = [last, '0198c0de-0000-7000-8000-0000000000aa'] as const;
    const plan = await planOf(pageStatement({ filter: {}, sort, after, limit: 21 }));
    expect(plan).toMatch(/Index Scan.*member_by_\w+/);
    expect(plan).toMatch(/Index Cond: .*ROW/);
    expect(plan).not.toMatch(/Sort|Seq Scan/);
  });
});
