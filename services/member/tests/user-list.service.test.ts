import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asStaff, pageOf } from './as-staff.ts';
import { deleted, makeMember, startMember, type TestMember } from './start-member.ts';

let member: TestMember;
let staff: Awaited<ReturnType<typeof asStaff>>;
beforeAll(async () => {
  member = await startMember();
  staff = await asStaff(member);
});
afterAll(() => member.stop());

const names = (answer: Response) => pageOf(answer).items.map(({ name }) => name);

describe('the list', () => {
  it('is narrowed by each filter, and by several', async () => {
    const one = await makeMember(member, {
      name: 'Zoë Quill',
      requestedAt: '2025-03-01T23:30:00Z',
    });
    const two = await makeMember(member, {
      name: 'zoe Other',
      requestedAt: '2025-03-02T00:00:00Z',
    });
    await staff.change('patch', one.userId, { category: 'honorary', attributes: { shirt: 'm' } });
    const found = async (query: string) => names(await staff.get(`?${query}`).expect(200)).sort();
    expect(await found('name=ZOE')).toEqual(['Zoë Quill', 'zoe Other']);
    expect(await found('name=zoe%20q')).toEqual(['Zoë Quill']);
    expect(await found(`email=${one.email.toUpperCase()}`)).toEqual(['Zoë Quill']);
    expect(await found(`userID=${two.userId}`)).toEqual(['zoe Other']);
    expect(await found('from=2025-03-01&to=2025-03-01')).toEqual(['Zoë Quill']);
    expect(await found('from=2025-03-02&to=2025-03-02')).toEqual(['zoe Other']);
    expect(await found('category=honorary&name=zo')).toEqual(['Zoë Quill']);
    expect(await found('attribute=shirt:m')).toEqual(['Zoë Quill']);
    expect(await found('status=verified&name=zoe')).toEqual([]);
    await member.hear('deletions', deleted(two.userId));
    expect(await found(`userID=${two.userId}`)).toEqual([]);
    expect(await found(`userID=${two.userId}&status=erased`)).toEqual([null]);
  });

  it.each(['registeredAt', 'name', 'email', 'memberNumber'])(
    'comes by %s both ways, each once over its pages, with a total',
    async (sort) => {
      const run = randomUUID().slice(0, 8);
      for (const at of [1, 2, 3, 4, 5]) {
        const requestedAt = `2024-01-0${(at % 2) + 1}T00:00:00Z`;
        await makeMember(member, { name: `${run} ${at % 3}`, requestedAt });
      }
      const walk = async (order: string) => {
        const ids: string[] = [];
        let cursor = '';
        do {
          const page = pageOf(
            await staff.get(`?name=${run}&sort=${order}&limit=2${cursor}`).expect(200),
          );
          expect(page.total).toBe(5);
          ids.push(...page.items.map(({ userID }) => userID));
          cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
        } while (cursor);
        return ids;
      };
      const up = await walk(sort);
      expect(new Set(up).size).toBe(5);
      expect(await walk(`-${sort}`)).toEqual(up.reverse());
    },
  );

  it('has a tag that changes with what is in it, and comes as XML', async () => {
    const { userId } = await makeMember(member, { name: 'Tagged One' });
    const path = '?name=tagged';
    const { headers } = await staff.get(path).expect(200);
    await staff.get(path, { 'if-none-match': headers['etag']! }).expect(304);
    await staff.change('patch', userId, { category: 'social' }).expect(200);
    await staff.get(path, { 'if-none-match': headers['etag']! }).expect(200);
    const { text } = await staff.get(path, { accept: 'application/xml' }).expect(200);
    expect(text).toContain('<items><item><userID>');
    expect(text).toContain('<total>1</total>');
  });

  it.each([
    'sort=age',
    'cursor=abc',
    'from=2025-02-30',
    'limit=0',
    'attribute=x',
    'more=1',
    'name=%00',
  ])('refuses %s', async (query) => {
    const answer = await staff.get(`?${query}`).expect(400);
    expect(answer.body).toMatchObject({ status: 'error', code: 'invalid_request' });
  });

  it('is for staff with two factors alone', async () => {
    const as = async (options: object) => ({
      authorization: await member.bearer(randomUUID(), options),
    });
    for (const who of [{ roles: ['golfer'] }, { roles: ['admin'], secondFactor: false }]) {
      await staff.get('', await as(who)).expect(403);
    }
    await staff.get('', { authorization: '' }).expect(401);
    await staff.get('', await as({ roles: ['admin'] })).expect(200);
  });
});
