import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeEraseDue } from '../leave/start-erasures.ts';
import { asStaff, pageOf, userOf } from './as-staff.ts';
import { deleted, makeMember, startMember, type Heard, type TestMember } from './start-member.ts';

const PEOPLE = '/internal/accounts/people';
const ERASURES = '/internal/erasures';

let member: TestMember;
let staff: Awaited<ReturnType<typeof asStaff>>;
beforeAll(async () => {
  member = await startMember();
  staff = await asStaff(member);
});
afterAll(() => member.stop());
beforeEach(() => void (member.others.asked.length = 0));

const told = async (userId: string, name: string) =>
  (
    await member.rows<{ data: object }>(
      'SELECT data FROM event WHERE aggregate_id = $1 AND type = $2 ORDER BY id',
      [userId, `golf.user.${name}.v1`],
    )
  ).map(({ data }) => data);
const updated = (userId: string, changed: string[], time = new Date().toISOString()): Heard => ({
  ...{ type: 'golf.user.UserUpdated.v1', data: { userId, changed }, time },
});
const says = (person: { userId: string; name: string; email: string }) =>
  void (member.others.says[PEOPLE] = { status: 200, body: { people: [person] } });

describe('an account that is gone', () => {
  it('erases the person here, and all others are told, once however often it is heard', async () => {
    const { userId } = await makeMember(member);
    const bulks = Array.from({ length: 5 }, () => member.hear('accounts', deleted(userId)));
    expect((await Promise.all(bulks)).flat()).toEqual(Array(5).fill('SUCCESS'));
    expect(await told(userId, 'UserDeleted')).toEqual([{ userId }]);
    expect(userOf(await staff.get(`/${userId}`))).toMatchObject({ status: 'erased', name: null });
  });

  it('is told of too where nobody of it ever was in the books', async () => {
    const userId = randomUUID();
    await member.hear('accounts', deleted(userId));
    expect(await told(userId, 'UserDeleted')).toEqual([{ userId }]);
  });

  it('is told of once by who asked for it, whatever of it is heard first', async () => {
    const { userId } = await makeMember(member);
    member.others.says[ERASURES] = { status: 200, body: { erased: true } };
    await member.rows('UPDATE member SET erase_at = now(), deletion_at = now() WHERE id = $1', [
      userId,
    ]);
    member.pass(24 * 60 * 60 * 1000);
    await makeEraseDue(member.context)();
    await member.hear('accounts', deleted(userId));
    expect(await told(userId, 'UserDeleted')).toEqual([{ userId }]);
  });

  it('that auth of an earlier release told everybody of is erased here, and nobody is told again', async () => {
    const { userId } = await makeMember(member);
    await member.hear('deletions', { ...deleted(userId), sequence: 4_000_000 });
    expect(userOf(await staff.get(`/${userId}`))).toMatchObject({ status: 'erased' });
    await member.hear('accounts', deleted(userId));
    expect(await told(userId, 'UserDeleted')).toEqual([]);
  });

  it('comes back to member as its own event, which changes nothing', async () => {
    const { userId } = await makeMember(member);
    await member.hear('accounts', deleted(userId));
    await member.hear('deletions', deleted(userId));
    expect(await told(userId, 'UserDeleted')).toEqual([{ userId }]);
  });
});

describe('what the owner of an account changes', () => {
  it('is in the books once auth was asked for it, and is told by its fields', async () => {
    const { userId } = await makeMember(member);
    says({ userId, name: 'Una Gray', email: 'una@example.com' });
    await member.hear('accounts', updated(userId, ['name']), updated(userId, ['email']));
    expect(userOf(await staff.get(`/${userId}`))).toMatchObject({ name: 'Una Gray' });
    expect(pageOf(await staff.get('?email=una@')).items).toMatchObject([{ userID: userId }]);
    const tellings = await told(userId, 'UserUpdated');
    expect(tellings).toEqual([{ userId, changed: ['name', 'email'], by: userId }]);
    await member.hear('accounts', updated(userId, ['name']));
    expect(await told(userId, 'UserUpdated')).toEqual(tellings);
  });

  it('waits for auth while it is away; what concerns log-in alone is asked of nobody', async () => {
    const { userId } = await makeMember(member);
    member.others.says[PEOPLE] = { status: 503, body: {} };
    expect(await member.hear('accounts', updated(userId, ['password', 'totp']))).toEqual([
      'SUCCESS',
    ]);
    expect(member.others.asked).toEqual([]);
    expect(await member.hear('accounts', updated(userId, ['name']))).toEqual(['RETRY']);
    says({ userId, name: 'Una Gray', email: 'una.again@example.com' });
    expect(await member.hear('accounts', updated(userId, ['name']))).toEqual(['SUCCESS']);
    expect(userOf(await staff.get(`/${userId}`))).toMatchObject({ name: 'Una Gray' });
  });

  it('before staff gave the name does not undo theirs', async () => {
    const { userId, email } = await makeMember(member);
    const earlier = new Date().toISOString();
    await staff.change('patch', userId, { name: 'Staff Know' }).expect(200);
    says({ userId, name: 'Una Gray', email });
    await member.hear('accounts', updated(userId, ['name'], earlier));
    expect(userOf(await staff.get(`/${userId}`))).toMatchObject({ name: 'Staff Know' });
    const later = new Date(Date.now() + 60_000).toISOString();
    await member.hear('accounts', updated(userId, ['name'], later));
    expect(userOf(await staff.get(`/${userId}`))).toMatchObject({ name: 'Una Gray' });
  });

  it('makes nobody a member, and nothing of who is erased', async () => {
    const [stranger, { userId }] = [randomUUID(), await makeMember(member)];
    await member.hear('accounts', deleted(userId));
    await member.hear('accounts', updated(stranger, ['name']), updated(userId, ['name']));
    expect(member.others.asked).toEqual([]);
    await staff.get(`/${stranger}`).expect(404);
    expect(await told(userId, 'UserUpdated')).toEqual([]);
  });
});

describe('a name that staff give', () => {
  const NAMES = '/internal/accounts/names';
  const heard = async (userId: string) =>
    member.hear('updates', {
      type: 'golf.user.UserUpdated.v1',
      data: (await told(userId, 'UserUpdated')).at(-1)!,
    });

  it('is told to auth with its time, also once it was away; no other change is', async () => {
    const { userId } = await makeMember(member);
    await staff.change('patch', userId, { category: 'junior' }).expect(200);
    expect(await heard(userId)).toEqual(['SUCCESS']);
    expect(member.others.asked).toEqual([]);
    await staff.change('patch', userId, { name: 'Staff Know' }).expect(200);
    member.others.says[NAMES] = { status: 503, body: {} };
    expect(await heard(userId)).toEqual(['RETRY']);
    member.others.says[NAMES] = { status: 200, body: { taken: 1 } };
    expect(await heard(userId)).toEqual(['SUCCESS']);
    const names = [{ userId, name: 'Staff Know', at: expect.any(String) as string }];
    expect(member.others.asked.at(-1)).toEqual({ path: NAMES, body: { names } });
  });

  it('is none of what auth of an earlier release told, nor of who is erased', async () => {
    const { userId } = await makeMember(member);
    await staff.change('patch', userId, { name: 'Staff Know' }).expect(200);
    expect(await member.hear('updates', updated(userId, ['name']))).toEqual(['SUCCESS']);
    await member.hear('accounts', deleted(userId));
    expect(await heard(userId)).toEqual(['SUCCESS']);
    expect(member.others.asked).toEqual([]);
  });
});
