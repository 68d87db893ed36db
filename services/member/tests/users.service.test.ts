import { randomUUID } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asStaff, userOf, type User } from './as-staff.ts';
import { makeMember, startMember, type TestMember } from './start-member.ts';

let member: TestMember;
let staff: Awaited<ReturnType<typeof asStaff>>;
beforeAll(async () => {
  member = await startMember();
  staff = await asStaff(member);
});
afterAll(() => member.stop());

describe('one person', () => {
  it('is told in the envelope, with a tag and a date', async () => {
    const { userId, name, email, phoneNumber } = await makeMember(member);
    member.pass(2000);
    const answer = await staff.get(`/${userId}`).expect(200);
    expect(answer.body).toEqual({
      status: 'success',
      message: 'User found',
      data: {
        ...{ userID: userId, name, email, phoneNumber, category: 'full', status: 'active' },
        memberNumber: expect.any(Number) as number,
        attributes: {},
        registeredAt: '2026-11-28T02:00:00.000Z',
        updatedAt: expect.any(String) as string,
        eraseAt: null,
      },
    });
    const { updatedAt } = userOf(answer);
    expect(answer.headers).toMatchObject({
      ...{ vary: 'Accept', 'cache-control': 'private, no-cache' },
      'last-modified': new Date(updatedAt).toUTCString(),
      etag: expect.stringMatching(/^"[\w-]{20,}"$/) as string,
    });
  });

  it('who is not there is not found, in the envelope', async () => {
    const answer = await staff.get(`/${randomUUID()}`).expect(404);
    expect(answer.body).toEqual({
      ...{ status: 'error', message: 'User not found', code: 'not_found', errors: [] },
    });
    await staff.get('/nobody').expect(400);
  });

  it('comes as XML where that is asked for, with a tag of its own', async () => {
    const { userId } = await makeMember(member, { name: 'Ann <b>&"\' \u0001Ångström' });
    await staff.change('patch', userId, { attributes: { locker: '<12>' } }).expect(200);
    const json = await staff.get(`/${userId}`).expect(200);
    const xml = await staff.get(`/${userId}`, { accept: 'application/xml' }).expect(200);
    expect(xml.headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(xml.headers['etag']).not.toBe(json.headers['etag']);
    expect(xml.text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><response>/);
    const read = new XMLParser({ parseTagValue: false }).parse(xml.text) as {
      response: { data: User };
    };
    expect(read.response.data).toMatchObject({
      ...{ userID: userId, name: 'Ann <b>&"\'  Ångström', attributes: { locker: '<12>' } },
    });
  });

  it.each([
    ['application/xml;q=0.5, application/json;q=0.4', 'application/xml; charset=utf-8'],
    ['text/html, */*;q=0.1', 'application/json; charset=utf-8'],
    ['application/json;q=0, */*', 'application/xml; charset=utf-8'],
  ])('comes to %s as %s', async (accept, type) => {
    const { userId } = await makeMember(member);
    const answer = await staff.get(`/${userId}`, { accept }).expect(200);
    expect(answer.headers['content-type']).toBe(type);
  });

  it('comes in no other form: 406 with those that there are', async () => {
    const { userId } = await makeMember(member);
    for (const accept of ['text/html', 'application/json;q=0, application/xml;q=0']) {
      const answer = await staff.get(`/${userId}`, { accept }).expect(406);
      expect(answer.headers['vary']).toBe('Accept');
      expect(answer.body).toMatchObject({
        ...{ status: 'error', code: 'not_acceptable' },
        types: ['application/json', 'application/xml'],
      });
    }
    const refused = await staff.change(
      'patch',
      userId,
      { category: 'junior' },
      { accept: 'text/html' },
    );
    expect(refused.status).toBe(406);
    expect(userOf(await staff.get(`/${userId}`))).toMatchObject({ category: 'full' });
  });

  it('is not told again to who has it: by the tag, else by the date', async () => {
    const { userId } = await makeMember(member);
    member.pass(2000);
    const { headers } = await staff.get(`/${userId}`);
    const [etag, date] = [headers['etag']!, headers['last-modified']!];
    const answer = await staff
      .get(`/${userId}`, { 'if-none-match': `"other", W/${etag}` })
      .expect(304);
    expect(answer.text).toBe('');
    expect(answer.headers).toMatchObject({ etag, vary: 'Accept' });
    await staff.get(`/${userId}`, { 'if-none-match': '*' }).expect(304);
    await staff.get(`/${userId}`, { 'if-modified-since': date }).expect(304);
    const earlier = new Date(Date.parse(date) - 1000).toUTCString();
    await staff.get(`/${userId}`, { 'if-modified-since': earlier }).expect(200);
    await staff.get(`/${userId}`, { 'if-modified-since': 'yesterday' }).expect(200);
    const both = { 'if-none-match': '"other"', 'if-modified-since': date };
    await staff.get(`/${userId}`, both).expect(200);
    await staff.get(`/${userId}`, { 'if-none-match': etag, accept: 'application/xml' }).expect(200);
  });

  it('has no date within the second of its change: another one in it would have the same', async () => {
    const { userId } = await makeMember(member);
    const { headers } = await staff.get(`/${userId}`).expect(200);
    expect(headers).not.toHaveProperty('last-modified');
    await staff
      .get(`/${userId}`, { 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' })
      .expect(200);
  });
});
