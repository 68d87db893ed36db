import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asStaff, userOf } from './as-staff.ts';
import { deleted, makeMember, startMember, type TestMember } from './start-member.ts';

let member: TestMember;
let staff: Awaited<ReturnType<typeof asStaff>>;
beforeAll(async () => {
  member = await startMember();
  staff = await asStaff(member);
});
afterAll(() => member.stop());

describe('a change', () => {
  const body = { name: ' Una Gray ', phoneNumber: null, category: 'junior', suspended: false };

  it('sets everything with PUT, parts with PATCH, and null takes away', async () => {
    const { userId } = await makeMember(member);
    const put = await staff
      .change('put', userId, { ...body, attributes: { a: '1', b: '2' } })
      .expect(200);
    expect(put.body).toMatchObject({
      message: 'User updated',
      data: { name: 'Una Gray', phoneNumber: null, category: 'junior', attributes: { a: '1' } },
    });
    const patch = { attributes: { a: null, c: '3' } };
    const type = { 'content-type': 'application/merge-patch+json' };
    const patched = await staff.change('patch', userId, patch, type).expect(200);
    expect(userOf(patched)).toMatchObject({ name: 'Una Gray', attributes: { b: '2', c: '3' } });
    expect(userOf(patched).attributes).not.toHaveProperty('a');
    expect((await staff.get(`/${userId}`)).headers['etag']).toBe(patched.headers['etag']);
  });

  it('is told by its fields and who did it, never by what is in them; none is told of none', async () => {
    const { userId } = await makeMember(member);
    await staff.change('patch', userId, { name: 'Secret Name', category: 'social' }).expect(200);
    await staff.change('patch', userId, { category: 'social', attributes: {} }).expect(200);
    const events = await member.rows<{ data: { changed: string[]; by: string } }>(
      `SELECT data FROM event WHERE aggregate_id = $1 AND type LIKE '%UserUpdated%'`,
      [userId],
    );
    expect(events).toHaveLength(1);
    expect(events[0]!.data).toMatchObject({ changed: ['name', 'category'] });
    expect(JSON.stringify(events)).not.toContain('Secret Name');
  });

  it('of what is another by now is refused, with both values', async () => {
    const { userId } = await makeMember(member);
    const { headers } = await staff.get(`/${userId}`, { accept: 'application/xml' });
    const seen = { 'if-match': headers['etag']! };
    await staff.change('patch', userId, { name: 'First Come' }, seen).expect(200);
    const refused = await staff.change('patch', userId, { name: 'Second Come' }, seen).expect(412);
    expect(refused.body).toMatchObject({
      ...{ status: 'error', code: 'version_mismatch', sent: { name: 'Second Come' } },
      current: { userID: userId, name: 'First Come' },
    });
    await staff.change('patch', userId, { name: 'No Tag' }, { 'if-match': 'W/"1"' }).expect(400);
    await staff.change('patch', userId, { name: 'Any Tag' }, { 'if-match': '*' }).expect(200);
  });

  it('of eight at one moment who saw the same one alone is done', async () => {
    const { userId } = await makeMember(member);
    const seen = { 'if-match': (await staff.get(`/${userId}`)).headers['etag']! };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        staff.change('patch', userId, { name: `No ${at}` }, seen),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(7).fill(412)]);
  });

  it('suspends a member and takes it back, with the number', async () => {
    const { userId } = await makeMember(member);
    const suspended = userOf(await staff.change('patch', userId, { suspended: true }).expect(200));
    expect(suspended.status).toBe('suspended');
    const back = userOf(await staff.change('patch', userId, { suspended: false }).expect(200));
    expect(back).toMatchObject({ status: 'active' });
  });

  it.each<[string, 'put' | 'patch', object, string]>([
    ['a name of one letter', 'patch', { name: 'A' }, 'name'],
    ['a name with a hidden turn', 'patch', { name: 'A\u202eB' }, 'name'],
    ['a telephone that is none', 'patch', { phoneNumber: '12 34' }, 'phoneNumber'],
    ['another e-mail', 'patch', { email: 'x@example.com' }, 'email'],
    ['a standing', 'patch', { status: 'active' }, 'status'],
    ['an odd attribute', 'patch', { attributes: { 'a b': '1' } }, 'attributes'],
    ['less than everything', 'put', { name: 'Una Gray' }, 'phoneNumber'],
  ])('with %s is refused with the field', async (_name, method, sent, field) => {
    const { userId } = await makeMember(member);
    const answer = await staff.change(method, userId, sent).expect(400);
    const { errors } = answer.body as { errors: { field: string }[] };
    expect(errors.map((error) => error.field)).toContain(field);
  });

  it('takes a telephone as it is written in the country, as the door does', async () => {
    const { userId } = await makeMember(member);
    const local = { phoneNumber: '089-876 5432' };
    const answer = await staff.change('patch', userId, local).expect(200);
    expect(answer.body).toMatchObject({ data: { phoneNumber: '+66898765432' } });
    const abroad = { ...body, attributes: {}, phoneNumber: '+44 20 7946 0958' };
    const put = await staff.change('put', userId, abroad).expect(200);
    expect(put.body).toMatchObject({ data: { phoneNumber: '+442079460958' } });
  });

  it('adds no more attributes than may be, however they come', async () => {
    const { userId } = await makeMember(member);
    const many = (from: number) =>
      Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`a${from + at}`, '1']));
    await staff.change('patch', userId, { attributes: many(0) }).expect(200);
    await staff.change('patch', userId, { attributes: many(15) }).expect(400);
  });

  it('in XML is refused: nothing is parsed that could name a file', async () => {
    const { userId } = await makeMember(member);
    const text = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>';
    const answer = await request(member.app)
      .put(`/api/v1/users/${userId}`)
      .set({ authorization: staff.authorization, 'content-type': 'application/xml' })
      .send(text)
      .expect(415);
    expect(answer.body).toMatchObject({ code: 'unsupported_media_type' });
  });

  it('of who is erased is refused', async () => {
    const { userId } = await makeMember(member);
    await member.hear('deletions', deleted(userId));
    expect(userOf(await staff.get(`/${userId}`).expect(200))).toMatchObject({ name: null });
    await staff.change('patch', userId, { name: 'Back Again' }).expect(409);
  });
});
