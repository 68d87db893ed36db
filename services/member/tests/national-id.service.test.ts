import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { asStaff } from './as-staff.ts';
import { deleted, makeMember, startMember, type TestMember } from './start-member.ts';

const NATIONAL_ID = '3100600445635';
const LOOKS = '/internal/audit/looks';

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
  member.others.says[LOOKS] = { status: 200, body: { noted: true } };
  member.others.says[`/internal/registrations/${userId}/national-id`] = {
    ...{ status: 200, body: { nationalId: NATIONAL_ID } },
  };
  member.others.says[`/internal/registrations/${userId}`] = {
    ...{ status: 200, body: { maskedNationalId: 'x-xxxx-xxxx5-63-5' } },
  };
});

const look = (id: string, body: object = { reason: ' Card shown at the desk ' }) =>
  request(member.app)
    .post(`/api/v1/users/${id}/national-id/looks`)
    .set({ authorization: staff.authorization, 'user-agent': 'the desk' })
    .send(body);

it('is told masked, and nobody is told to have looked', async () => {
  const answer = await staff.get(`/${userId}/national-id`).expect(200);
  expect(answer.body).toMatchObject({ data: { maskedNationalId: 'x-xxxx-xxxx5-63-5' } });
  expect(member.others.asked.map(({ path }) => path)).toEqual([
    `/internal/registrations/${userId}`,
  ]);
});

it('is told whole once who looks, why and from where is in the audit log, and is kept nowhere', async () => {
  const answer = await look(userId).expect(200);
  expect(answer.body).toMatchObject({ data: { nationalId: NATIONAL_ID } });
  expect(answer.headers['cache-control']).toBe('no-store');
  const [noted, asked] = member.others.asked;
  expect(noted).toMatchObject({
    path: LOOKS,
    body: {
      ...{ userId, actorId: staff.actorId, reason: 'Card shown at the desk' },
      caller: { userAgent: 'the desk' },
    },
  });
  expect(asked!.path).toBe(`/internal/registrations/${userId}/national-id`);
  const kept = await member.rows(`SELECT to_jsonb(m) AS row FROM member m WHERE id = $1`, [userId]);
  const events = await member.rows('SELECT data FROM event WHERE aggregate_id = $1', [userId]);
  const rest = [kept, events, (await staff.get(`/${userId}`)).body, (await staff.get('')).body];
  expect(JSON.stringify(rest)).not.toContain(NATIONAL_ID);
});

it('is not told where the look cannot be noted', async () => {
  member.others.says[LOOKS] = { status: 503, body: {} };
  const answer = await look(userId).expect(503);
  expect(answer.body).toMatchObject({ status: 'error', code: 'upstream_unavailable' });
  expect(member.others.asked.map(({ path }) => path)).toEqual([LOOKS]);
});

it('of who gave none is null, and of nobody not found', async () => {
  const other = await makeMember(member);
  expect((await look(other.userId).expect(200)).body).toMatchObject({ data: { nationalId: null } });
  const masked = await staff.get(`/${other.userId}/national-id`).expect(200);
  expect(masked.body).toMatchObject({ data: { maskedNationalId: null } });
  await look(randomUUID()).expect(404);
});

it('is asked for with a reason, by staff who proved themselves, and of nobody who is erased', async () => {
  for (const body of [{}, { reason: '' }, { reason: 'two\nlines' }])
    await look(userId, body).expect(400);
  const path = `/api/v1/users/${userId}/national-id/looks`;
  for (const authorization of [
    await member.bearer(userId),
    await member.bearer(randomUUID(), { roles: ['staff'], secondFactor: false }),
  ]) {
    await request(member.app)
      .post(path)
      .set({ authorization })
      .send({ reason: 'Why not' })
      .expect(403);
    await request(member.app).get(path.replace('/looks', '')).set({ authorization }).expect(403);
  }
  expect(member.others.asked).toEqual([]);
  await member.hear('deletions', deleted(userId));
  await look(userId).expect(409);
  expect(member.others.asked).toEqual([]);
});
