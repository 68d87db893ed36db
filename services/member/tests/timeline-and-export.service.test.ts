import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asStaff } from './as-staff.ts';
import { deleted, mailed, makeMember, startMember, type TestMember } from './start-member.ts';

let member: TestMember;
let staff: Awaited<ReturnType<typeof asStaff>>;
beforeAll(async () => {
  member = await startMember();
  staff = await asStaff(member);
});
afterAll(() => member.stop());

const loggedIn = (userId: string, time: string) => ({
  type: 'golf.user.UserLoggedIn.v1',
  data: { userId, sessionId: randomUUID(), methods: ['password'] },
  time,
});
const timelineOf = async (userId: string) => {
  const { body } = (await staff.get(`/${userId}/timeline`).expect(200)) as {
    body: { data: { items: { at: string; what: string; detail: object }[] } };
  };
  return body.data.items;
};

describe('a timeline', () => {
  it('tells what happened to a person, of log-ins the last, and nothing personal', async () => {
    const { userId, name, email } = await makeMember(member, { name: 'Canary Name' });
    await member.hear('confirmations', mailed(userId));
    await member.hear('logins', loggedIn(userId, '2026-11-28T05:00:00.000Z'));
    await member.hear('logins', loggedIn(userId, '2026-11-28T04:00:00.000Z'));
    await staff.change('patch', userId, { category: 'social' }).expect(200);
    const items = await timelineOf(userId);
    expect(items).toContainEqual({ at: '2026-11-28T05:00:00.000Z', what: 'logged_in', detail: {} });
    expect(items.map(({ what }) => what).sort()).toEqual([
      ...['edited', 'logged_in', 'mailed', 'registered', 'standing', 'standing'],
      'verified',
    ]);
    expect(items).toContainEqual(
      expect.objectContaining({
        what: 'edited',
        detail: { changed: ['category'], by: staff.actorId },
      }),
    );
    const times = items.map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((one, other) => other - one));
    for (const personal of [name, email]) expect(JSON.stringify(items)).not.toContain(personal);
  });

  it('is bounded, and of nobody not there', async () => {
    const { userId } = await makeMember(member);
    await member.rows(
      `INSERT INTO event (event_id, type, aggregate_id, data)
       SELECT gen_random_uuid(), 'golf.member.UserUpdated.v1', $1, '{}' FROM generate_series(1, 300)`,
      [userId],
    );
    expect(await timelineOf(userId)).toHaveLength(200);
    await staff.get(`/${randomUUID()}/timeline`).expect(404);
  });
});

describe('the export', () => {
  const csv = async (query: string) => (await staff.get(`/export?${query}`).expect(200)).text;

  it('has all who are meant, a page after the other, and runs no formula', async () => {
    const run = randomUUID().slice(0, 8);
    const { userId } = await makeMember(member, { name: `${run} "quoted", =1+1` });
    await member.rows(
      `INSERT INTO member (id, status, name, name_key, phone_number, via, registered_at, created_at,
         updated_at)
       SELECT gen_random_uuid(), 'active', '=cmd()', $1, '+66812345678', 'form', now(), now(), now()
       FROM generate_series(1, 1200)`,
      [run],
    );
    const lines = (await csv(`name=${run}`)).trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      'userID,memberNumber,category,status,name,email,phoneNumber,registeredAt,updatedAt,attributes',
    );
    expect(lines).toHaveLength(1 + 1 + 1200);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.find((line) => line.startsWith(userId))).toContain(`"${run} ""quoted"", =1+1"`);
    expect(
      lines.filter((line) => line.includes(",'=cmd(),") && line.includes(",'+668")),
    ).toHaveLength(1200);
  });

  it('leaves out who is erased, and is for staff alone', async () => {
    const { userId, email } = await makeMember(member);
    await member.hear('deletions', deleted(userId));
    expect(await csv(`email=${email}`)).not.toContain(userId);
    const authorization = await member.bearer(randomUUID());
    await request(member.app).get('/api/v1/users/export').set({ authorization }).expect(403);
    await staff.get('/export?limit=5').expect(400);
  });
});
