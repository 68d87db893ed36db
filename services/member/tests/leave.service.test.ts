import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeEraseDue } from '../leave/start-erasures.ts';
import { asStaff, pageOf, userOf } from './as-staff.ts';
import { deleted, makeMember, placed, startMember, type TestMember } from './start-member.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const ERASURES = '/internal/erasures';
const CHECKS = '/internal/erasures/checks';

let member: TestMember;
let staff: Awaited<ReturnType<typeof asStaff>>;
beforeAll(async () => {
  member = await startMember();
  staff = await asStaff(member);
});
afterAll(() => member.stop());

let userId: string;
beforeEach(async () => {
  ({ userId } = await makeMember(member));
  member.others.asked.length = 0;
  member.others.says[CHECKS] = { status: 200, body: { refusal: null } };
  member.others.says[ERASURES] = { status: 200, body: { erased: true } };
});

type Headers = Record<string, string>;
const remove = (id: string, headers: Headers = {}, reason = ' Moved away ') =>
  request(member.app)
    .delete(`/api/v1/users/${id}`)
    .query({ reason })
    .set({ authorization: staff.authorization, ...headers });
const act = (id: string, what: 'restoration' | 'erasure', body?: object, headers: Headers = {}) =>
  request(member.app)
    .post(`/api/v1/users/${id}/${what}`)
    .set({ authorization: staff.authorization, ...headers })
    .send(body);
/** One look at all whose time is over. */
const erase = async () => {
  const eraseNext = makeEraseDue(member.context);
  while (await eraseNext());
};
const standings = async (id: string) =>
  (
    await member.rows<{ status: string }>(
      `SELECT data ->> 'status' AS status FROM event
       WHERE aggregate_id = $1 AND type LIKE '%MemberChanged%' ORDER BY id`,
      [id],
    )
  ).map(({ status }) => status);
const idsOf = async (query: string) =>
  pageOf(await staff.get(query)).items.map(({ userID }) => userID);

describe('who is deleted', () => {
  it('is no member, is listed where that is asked for, and says until when there is a way back', async () => {
    const answer = await remove(userId).expect(200);
    const view = userOf(await staff.get(`/${userId}`));
    expect(view).toMatchObject({ status: 'deleted', name: 'Moira Fraser' });
    expect(answer.body).toMatchObject({
      ...{ status: 'success', message: 'User deleted' },
      data: { userID: userId, status: 'deleted', eraseAt: '2026-12-28T02:00:00.000Z' },
    });
    expect(await idsOf('?status=deleted')).toContain(userId);
    expect(await idsOf('?limit=100')).not.toContain(userId);
    // What is heard later of them makes nobody active.
    await member.hear('places', placed(userId, { place: 'lapsed' }));
    await staff.change('patch', userId, { suspended: true }).expect(200);
    expect(await standings(userId)).toEqual(['created', 'active', 'deleted']);
    expect(userOf(await staff.get(`/${userId}`)).status).toBe('deleted');
  });

  it('is restored within the time, with the number, and their timeline says who did it', async () => {
    const before = userOf(await staff.get(`/${userId}`));
    await remove(userId).expect(200);
    const timeline = await staff.get(`/${userId}/timeline`).expect(200);
    expect(JSON.stringify(timeline.body)).toContain('Moved away');
    member.pass(DAY_MS);
    const answer = await act(userId, 'restoration').expect(200);
    expect(answer.body).toMatchObject({ data: { status: 'active', eraseAt: null } });
    const after = userOf(await staff.get(`/${userId}`));
    expect(after).toMatchObject({ memberNumber: before.memberNumber, status: 'active' });
    await act(userId, 'restoration').expect(200);
    const edits = await member.rows(
      `SELECT data -> 'changed' AS changed, data ->> 'by' AS by FROM event
       WHERE aggregate_id = $1 AND type LIKE '%UserUpdated%'`,
      [userId],
    );
    expect(edits).toEqual(Array(2).fill({ changed: ['deleted'], by: staff.actorId }));
    member.pass(40 * DAY_MS);
    await erase();
    expect(userOf(await staff.get(`/${userId}`)).status).toBe('active');
  });

  it('is deleted once of five at once, and a retry with the key is told the same', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const seen = { 'if-match': (await staff.get(`/${userId}`)).headers['etag']! };
    const first = await remove(userId, { ...key, ...seen }).expect(200);
    const again = await remove(userId, { ...key, ...seen }).expect(200);
    expect(again.body).toEqual(first.body);
    await remove(userId, seen).expect(412);
    const answers = await Promise.all(Array.from({ length: 5 }, () => remove(userId)));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200));
    expect((await standings(userId)).filter((one) => one === 'deleted')).toHaveLength(1);
  });
});

describe('when the time is over', () => {
  it('asks auth first, then erases here, each once, whoever it was who deleted them', async () => {
    await remove(userId).expect(200);
    await erase();
    expect(member.others.asked.map(({ path }) => path)).toEqual([CHECKS]);
    member.pass(30 * DAY_MS);
    await act(userId, 'restoration').expect(409);
    await Promise.all([erase(), erase()]);
    const body = { userId, actorId: staff.actorId };
    expect(member.others.asked).toContainEqual({ path: ERASURES, body });
    expect(userOf(await staff.get(`/${userId}`))).toMatchObject({
      ...{ status: 'erased', name: null, email: null, phoneNumber: null, eraseAt: null },
    });
    expect((await standings(userId)).filter((one) => one === 'erased')).toHaveLength(1);
    const [row] = await member.rows<{ row: object }>(
      'SELECT to_jsonb(m) AS row FROM member m WHERE id = $1',
      [userId],
    );
    expect(JSON.stringify(row)).not.toMatch(/Moved away|Moira/);
    await remove(userId).expect(409);
  });

  it('tries again where auth is away, and holds up nobody else', async () => {
    const other = await makeMember(member);
    await remove(userId).expect(200);
    await remove(other.userId).expect(200);
    member.pass(30 * DAY_MS);
    member.others.says[ERASURES] = { status: 503, body: {} };
    await erase();
    expect(userOf(await staff.get(`/${userId}`)).status).toBe('deleted');
    member.others.says[ERASURES] = { status: 200, body: { erased: false } };
    await erase();
    for (const id of [userId, other.userId])
      expect(userOf(await staff.get(`/${id}`)).status).toBe('erased');
  });

  it('erases also where whoever deleted them is erased meanwhile', async () => {
    await remove(userId).expect(200);
    await member.hear('deletions', deleted(staff.actorId));
    member.pass(30 * DAY_MS);
    await erase();
    expect(member.others.asked).toContainEqual({
      path: ERASURES,
      body: { userId, actorId: null },
    });
  });
});

it('erases at once who has a right to it, also after a deletion, and nobody restores them', async () => {
  await remove(userId).expect(200);
  member.others.says[ERASURES] = { status: 503, body: {} };
  const answer = await act(userId, 'erasure', { reason: 'Asked in writing' }).expect(200);
  expect(answer.body).toMatchObject({ data: { status: 'deleted' } });
  await act(userId, 'restoration').expect(409);
  member.others.says[ERASURES] = { status: 200, body: { erased: true } };
  await erase();
  expect(userOf(await staff.get(`/${userId}`)).status).toBe('erased');
});

it('comes to everybody, however many are before them whom auth refuses for long', async () => {
  const before = await Promise.all(Array.from({ length: 45 }, () => makeMember(member)));
  const ids = before.map((one) => one.userId);
  await member.rows(
    `UPDATE member SET deletion_at = $2, erase_at = $2, deletion_by = $3 WHERE id = ANY($1)`,
    [ids, member.context.now(), randomUUID()],
  );
  member.others.says[ERASURES] = { status: 403, body: { code: 'admin_needed' } };
  await erase();
  const tried = member.others.asked.map(({ body }) => body['userId']);
  expect(new Set(tried)).toEqual(new Set(ids));
  member.others.says[ERASURES] = { status: 200, body: { erased: true } };
  await erase();
});

describe('whom auth would not erase', () => {
  const refuse = (refusal: string) =>
    void (member.others.says[CHECKS] = { status: 200, body: { refusal } });

  it.each([
    ['admin_needed', 403],
    ['step_up_required', 403],
    ['last_admin', 409],
  ])('is not deleted either: %s', async (code, status) => {
    refuse(code);
    const refused = [
      await remove(userId).expect(status),
      await act(userId, 'erasure', { reason: 'Why not' }).expect(status),
    ];
    for (const { body } of refused) expect(body).toMatchObject({ status: 'error', code });
    expect(userOf(await staff.get(`/${userId}`)).status).toBe('active');
    expect(await standings(userId)).toEqual(['created', 'active']);
    const asked = member.others.asked.map(({ body }) => body);
    const actor = { userId: staff.actorId, sessionId: expect.any(String) as string };
    expect(asked).toEqual([
      { userId, actor, atOnce: false },
      { userId, actor, atOnce: true },
    ]);
  });

  it('is not deleted while auth is away', async () => {
    member.others.says[CHECKS] = { status: 503, body: {} };
    await remove(userId).expect(503);
    await act(userId, 'erasure', { reason: 'Why not' }).expect(503);
    expect(userOf(await staff.get(`/${userId}`)).status).toBe('active');
  });

  it('stays deleted where they got a role meanwhile, until an admin erases them', async () => {
    await remove(userId).expect(200);
    member.pass(30 * DAY_MS);
    member.others.says[ERASURES] = { status: 403, body: { code: 'admin_needed' } };
    await erase();
    expect(userOf(await staff.get(`/${userId}`)).status).toBe('deleted');
    const adminId = randomUUID();
    const authorization = await member.bearer(adminId, { roles: ['admin'] });
    await act(userId, 'erasure', { reason: 'Left the club' }, { authorization }).expect(200);
    member.others.says[ERASURES] = { status: 200, body: { erased: true } };
    await erase();
    const body = { userId, actorId: adminId };
    expect(member.others.asked).toContainEqual({ path: ERASURES, body });
    expect(userOf(await staff.get(`/${userId}`)).status).toBe('erased');
  });
});

it('is asked for with a reason, by staff who proved themselves, and of somebody else', async () => {
  await remove(userId, {}, '').expect(400);
  await act(userId, 'erasure', {}).expect(400);
  await remove(randomUUID()).expect(404);
  await remove(staff.actorId).expect(403);
  for (const authorization of [
    await member.bearer(userId),
    await member.bearer(randomUUID(), { roles: ['staff'], secondFactor: false }),
  ]) {
    await remove(userId, { authorization }).expect(403);
    await act(userId, 'erasure', { reason: 'Why not' }, { authorization }).expect(403);
    await act(userId, 'restoration', undefined, { authorization }).expect(403);
  }
  expect(userOf(await staff.get(`/${userId}`)).status).toBe('active');
});
