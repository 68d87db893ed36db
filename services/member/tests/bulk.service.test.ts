import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { workOnBulk } from '../users/bulk/work-on-bulk.ts';
import { userOf } from './as-staff.ts';
import { asBulkStaff, operationOf } from './bulk-staff.ts';
import { deleted, makeMember, startMember, type TestMember } from './start-member.ts';

let member: TestMember;
let staff: Awaited<ReturnType<typeof asBulkStaff>>;
beforeAll(async () => {
  member = await startMember();
  staff = await asBulkStaff(member);
});
afterAll(() => member.stop());

const junior = { type: 'category', to: 'junior' } as const;
const people = async (count: number) => {
  const made = await Promise.all(Array.from({ length: count }, () => makeMember(member)));
  return made.map(({ userId }) => userId);
};
const userAt = async (id: string) => userOf(await staff.get(`/${id}`).expect(200));
const editsOf = (operationId: string) =>
  member.rows<{ data: { changed: string[]; by: string } }>(
    `SELECT data FROM event WHERE data ->> 'operationId' = $1`,
    [operationId],
  );

describe('a change of many', () => {
  it('says of each what came of it, tells each by an event, and keeps who did it and why', async () => {
    const [one, two, gone] = await people(3);
    const nobody = randomUUID();
    await staff.change('patch', two!, { category: 'junior' }).expect(200);
    await member.hear('deletions', deleted(gone!));
    const userIDs = [one!, two!, gone!, nobody];
    const answer = await staff.ask({ action: junior, selection: { userIDs } }).expect(202);
    const { operationId } = operationOf(answer);
    expect(answer.headers['location']).toBe(`/api/v1/users/bulk/${operationId}`);
    const { operation, outcomes } = await staff.ended(answer);
    expect(outcomes).toEqual({
      ...{ [one!]: 'changed', [two!]: 'unchanged', [gone!]: 'erased', [nobody]: 'not_found' },
    });
    expect(operation).toMatchObject({
      ...{ total: 4, done: 4, changed: 1, by: staff.actorId, reason: 'of the tests' },
      ...{ action: junior, undoes: null, undoneBy: null },
    });
    expect(await editsOf(operationId)).toEqual([
      { data: { userId: one, changed: ['category'], by: staff.actorId, operationId } },
    ]);
    const listed = await staff.get('/bulk').expect(200);
    const { items } = (listed.body as { data: { items: object[] } }).data;
    expect(items[0]).toEqual(operation);
    expect(await member.rows('SELECT FROM told WHERE user_id = $1', [nobody])).toEqual([]);
  });

  it('suspends and reinstates with the standing and its event', async () => {
    const userIDs = await people(2);
    for (const [type, status] of [
      ['suspend', 'suspended'],
      ['reinstate', 'active'],
    ] as const) {
      await staff.ended(await staff.ask({ action: { type }, selection: { userIDs } }).expect(202));
      for (const id of userIDs) expect(await userAt(id)).toMatchObject({ status });
      const told = await member.rows(
        `SELECT FROM event WHERE aggregate_id = ANY($1) AND type LIKE '%MemberChanged%'
          AND data ->> 'status' = $2`,
        [userIDs, status],
      );
      expect(told.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('sets an attribute, takes it away, and adds none where there are as many as may be', async () => {
    const [one, full] = await people(2);
    const attributes = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`a${at}`, '1']));
    await staff.change('patch', full!, { attributes }).expect(200);
    const selection = { userIDs: [one!, full!] };
    const set = { type: 'attribute', name: 'locker', to: '12' } as const;
    const { outcomes } = await staff.ended(await staff.ask({ action: set, selection }));
    expect(outcomes).toEqual({ [one!]: 'changed', [full!]: 'too_many_attributes' });
    expect((await userAt(one!)).attributes).toEqual({ locker: '12' });
    await staff.ended(await staff.ask({ action: { ...set, to: null }, selection }));
    expect((await userAt(one!)).attributes).toEqual({});
  });

  it('of all whom a filter means leaves who came later, and whom it does not mean', async () => {
    const name = `Filter ${randomUUID()}`;
    const make = async () => (await makeMember(member, { name })).userId;
    const [before, other] = [await make(), await make()];
    await staff.change('patch', other, { category: 'social' }).expect(200);
    const until = member.context.now().toISOString();
    member.pass(1);
    const later = await make();
    const filter = { name: 'filter', category: 'full' as const };
    const answer = await staff.ask({ action: junior, selection: { filter, until } }).expect(202);
    const { outcomes } = await staff.ended(answer);
    expect(outcomes).toEqual({ [before]: 'changed' });
    expect(await userAt(later)).toMatchObject({ category: 'full' });
  });

  it('of all whom a filter means leaves out whom staff except, and tells their names', async () => {
    const name = `Excepted ${randomUUID()}`;
    const make = async () => (await makeMember(member, { name })).userId;
    const [one, two, other] = [await make(), await make(), await make()];
    await staff.change('patch', two, { category: 'junior' }).expect(200);
    const until = member.context.now().toISOString();
    const selection = { filter: { name }, until, except: [other, randomUUID()] };
    const ended = await staff.ended(await staff.ask({ action: junior, selection }).expect(202));
    expect(ended.outcomes).toEqual({ [one]: 'changed', [two]: 'unchanged' });
    const { operationId } = ended.operation;
    const rowsOf = async (query: string) => (await staff.read(operationId, query)).items;
    expect(await rowsOf('&changed=true')).toEqual([{ userID: one, name, outcome: 'changed' }]);
    expect(await rowsOf('&changed=false')).toEqual([{ userID: two, name, outcome: 'unchanged' }]);
    expect(await rowsOf('&changed=false&outcome=changed')).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['nobody', { selection: { userIDs: [] } }, 'selection'],
    ['over 500', { selection: { userIDs: Array.from({ length: 501 }, randomUUID) } }, 'selection'],
    ['one twice', { selection: { userIDs: Array<string>(2).fill(randomUUID()) } }, 'selection'],
    [
      'an exception from those who are named',
      { selection: { userIDs: [randomUUID()], except: [randomUUID()] } },
      'selection',
    ],
    ['a filter and no cut-off', { selection: { filter: {} } }, 'selection'],
    [
      'an odd filter',
      { selection: { filter: { sql: '1' }, until: '2026-11-28T02:00:00Z' } },
      'sel',
    ],
    ['no reason', { reason: ' ' }, 'reason'],
    ['a reason that turns', { reason: 'no\u202ereason' }, 'reason'],
    ['a standing', { action: { type: 'erase' } }, 'action'],
    ['an odd attribute', { action: { type: 'attribute', name: 'a b', to: '1' } }, 'action'],
  ])('of %s is refused', async (_name, part, field) => {
    const selection = { userIDs: [randomUUID()] };
    const body = { action: junior, selection, reason: 'of the tests', ...part };
    const answer = await staff.post('', body).expect(400);
    expect(JSON.stringify(answer.body)).toContain(field);
  });

  it('with a key is begun once', async () => {
    const selection = { userIDs: await people(1) };
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      [1, 2, 3].map(() => staff.ask({ action: junior, selection }, key)),
    );
    expect(new Set(answers.map((answer) => operationOf(answer).operationId)).size).toBe(1);
  });

  it('is for staff with two factors alone', async () => {
    const body = { action: junior, selection: { userIDs: [randomUUID()] } };
    for (const claims of [
      { roles: ['golfer' as const] },
      { roles: ['staff' as const], secondFactor: false },
    ]) {
      const authorization = await member.bearer(randomUUID(), claims);
      await staff.ask(body, { authorization }).expect(403);
      await staff.undo(randomUUID(), { authorization }).expect(403);
    }
    await staff.get(`/bulk/${randomUUID()}`).expect(404);
  });
});

describe('a change of thousands', () => {
  let other: TestMember;
  beforeAll(async () => {
    other = await startMember();
    // Nobody works on it but this test.
    await other.context.bulks.stop();
    await other.rows(
      `WITH id AS (SELECT gen_random_uuid() AS id FROM generate_series(1, 1000)),
        t AS (INSERT INTO told (user_id) SELECT id FROM id)
      INSERT INTO member (id, name, name_key, email, via, status, registered_at, created_at, updated_at)
      SELECT id, 'Una Gray', 'una gray', id || '@x', 'form', 'created', $1, $1, $1 FROM id`,
      [other.context.now()],
    );
  });
  afterAll(() => other.stop());

  const step = (fault?: string) =>
    inTransaction(other.context.pool, async (tx) => {
      const worked = await workOnBulk(tx, other.context.now());
      if (fault !== undefined) throw new Error(fault);
      return worked;
    });

  it('is done to the last, each once, though its service ends in between', async () => {
    const office = await asBulkStaff(other);
    const selection = { filter: {}, until: other.context.now().toISOString() };
    const answer = await office.ask({ action: junior, selection }).expect(202);
    const { operationId } = operationOf(answer);
    expect(operationOf(answer)).toMatchObject({ total: 1000, done: 0, endedAt: null });
    expect([await step(), await step()]).toEqual([200, 200]);
    await expect(step('dies before its commit')).rejects.toThrow('dies');
    const open = 'SELECT count(*)::int AS n FROM bulk_row WHERE outcome IS NULL';
    expect(await other.rows(open)).toEqual([{ n: 600 }]);
    const early = await office.undo(operationId).expect(409);
    expect(early.body).toMatchObject({ code: 'operation_running' });
    // Who is erased meanwhile is not waited for.
    const [waiting] = await other.rows<{ id: string }>(
      'SELECT user_id AS id FROM bulk_row WHERE outcome IS NULL LIMIT 1',
    );
    await other.hear('deletions', deleted(waiting!.id));
    const rest = [await step(), await step(), await step(), await step()];
    expect(rest).toEqual([200, 200, 199, undefined]);
    const { operation } = await office.ended(answer);
    expect(operation).toMatchObject({ total: 1000, done: 999, changed: 999 });
    const events = `SELECT count(*)::int AS n, count(DISTINCT aggregate_id)::int AS people
      FROM event WHERE data ->> 'operationId' = $1`;
    expect(await other.rows(events, [operationId])).toEqual([{ n: 999, people: 999 }]);
  });

  it('waits behind those before it: so many, and no more', async () => {
    const office = await asBulkStaff(other);
    const [one] = await other.rows<{ id: string }>('SELECT id FROM member LIMIT 1');
    const body = { action: junior, selection: { userIDs: [one!.id] } };
    const answers = await Promise.all(Array.from({ length: 25 }, () => office.ask(body)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(20).fill(202), ...Array<number>(5).fill(409)]);
    while ((await step()) !== undefined);
    await office.ask(body).expect(202);
  });
});
