import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleted, makeMember, startMember, type TestMember } from './start-member.ts';

interface Inquiry {
  id: string;
  userId: string;
  state: string;
  text: string;
}

let member: TestMember;
beforeAll(async () => {
  member = await startMember();
});
afterAll(() => member.stop());

const asWho = async (roles: ('golfer' | 'staff')[], userId: string = randomUUID()) => {
  const authorization = await member.bearer(userId, { roles });
  const base = '/api/v1/inquiries';
  const agent = () => request(member.app);
  return {
    userId,
    get: (path = '') =>
      agent()
        .get(base + path)
        .set({ authorization }),
    post: (body: object, headers = {}) =>
      agent()
        .post(base)
        .set({ authorization, ...headers })
        .send(body),
    answer: (id: string, text: string) =>
      agent().put(`${base}/${id}/answer`).set({ authorization }).send({ text }),
    close: (id: string) => agent().post(`${base}/${id}/closing`).set({ authorization }),
  };
};
const inquiryOf = ({ body }: Response) => body as Inquiry;
const itemsOf = ({ body }: Response) => (body as { items: Inquiry[] }).items;
const ASKED = { subject: ' A locker ', text: 'Is one free?\nBy the door.' };

describe('an inquiry', () => {
  it('is asked, seen by staff, answered, mended and closed; events say where it stands alone', async () => {
    const [golfer, staff] = [await asWho(['golfer']), await asWho(['staff'])];
    const { id } = inquiryOf(await golfer.post(ASKED).expect(201));
    expect(itemsOf(await staff.get(`?state=open&userId=${golfer.userId}`))).toMatchObject([
      { id, userId: golfer.userId, subject: 'A locker', text: ASKED.text, answer: null },
    ]);
    await staff.answer(id, 'Number 11').expect(200);
    await staff.answer(id, 'Number 12').expect(200);
    expect(itemsOf(await golfer.get('/mine'))).toMatchObject([
      { id, state: 'answered', answer: 'Number 12' },
    ]);
    await staff.close(id).expect(200);
    await staff.answer(id, 'Too late').expect(409);
    await staff.close(id).expect(409);
    const events = await member.rows<{ data: object }>(
      'SELECT data FROM event WHERE aggregate_id = $1 ORDER BY id',
      [golfer.userId],
    );
    const states = ['open', 'answered', 'answered', 'closed'];
    expect(events.map(({ data }) => data)).toEqual(
      states.map((state) => ({ inquiryId: id, userId: golfer.userId, state })),
    );
  });

  it('is of whoever asked: others neither see nor answer it', async () => {
    const [golfer, other] = [await asWho(['golfer']), await asWho(['golfer'])];
    const { id } = inquiryOf(await golfer.post(ASKED).expect(201));
    expect(itemsOf(await other.get('/mine'))).toEqual([]);
    await other.get(`?userId=${golfer.userId}`).expect(403);
    await golfer.answer(id, 'I answer myself').expect(403);
    await golfer.close(id).expect(403);
  });

  it('has the name that the books have, as long as they have it', async () => {
    const { userId } = await makeMember(member, { name: 'Iain Reid' });
    const [golfer, staff] = [await asWho(['golfer'], userId), await asWho(['staff'])];
    await golfer.post(ASKED).expect(201);
    expect(itemsOf(await staff.get(`?userId=${userId}`))).toMatchObject([{ name: 'Iain Reid' }]);
    const unknown = await asWho(['golfer']);
    await unknown.post(ASKED).expect(201);
    expect(itemsOf(await unknown.get('/mine'))).toMatchObject([{ name: null }]);
  });

  it('is written once with one key', async () => {
    const golfer = await asWho(['golfer']);
    const key = { 'idempotency-key': 'one' };
    const answers = await Promise.all([golfer.post(ASKED, key), golfer.post(ASKED, key)]);
    expect(answers[0].body).toEqual(answers[1].body);
    expect(itemsOf(await golfer.get('/mine'))).toHaveLength(1);
  });

  it('is one of ten open ones at the most, also at one moment', async () => {
    const golfer = await asWho(['golfer']);
    const answers = await Promise.all(Array.from({ length: 14 }, () => golfer.post(ASKED)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(10).fill(201), ...Array<number>(4).fill(409)]);
  });

  it('comes a page after the other, each once', async () => {
    const golfer = await asWho(['golfer']);
    for (let at = 0; at < 5; at++) await golfer.post({ ...ASKED, text: String(at) });
    const texts: string[] = [];
    let cursor = '';
    do {
      const page = (await golfer.get(`/mine?limit=2${cursor}`).expect(200)).body as {
        items: Inquiry[];
        nextCursor: string | null;
      };
      texts.push(...page.items.map(({ text }) => text));
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
    } while (cursor);
    expect(texts.sort()).toEqual(['0', '1', '2', '3', '4']);
  });

  it.each([
    { subject: 'x', text: ' ' },
    { subject: '', text: 'x' },
    { subject: 'two\nlines', text: 'x' },
    { subject: 'x', text: 'a\u0000b' },
    { subject: 'x', text: 'a\u202eb' },
    { subject: 'x', text: 'x'.repeat(4001) },
    { subject: 'x', text: 'x', state: 'closed' },
  ])('is refused as %o', async (body) => {
    await (await asWho(['golfer'])).post(body).expect(422);
  });

  it('that is not there is not found', async () => {
    const staff = await asWho(['staff']);
    await staff.answer(randomUUID(), 'Hello').expect(404);
    await staff.close(randomUUID()).expect(404);
  });

  it('goes with whoever asked it, and forgets who answered when they go', async () => {
    const [golfer, other, staff] = [
      await asWho(['golfer']),
      await asWho(['golfer']),
      await asWho(['staff']),
    ];
    await golfer.post({ subject: 'Canary subject', text: 'canary text' }).expect(201);
    const { id } = inquiryOf(await other.post(ASKED).expect(201));
    await staff.answer(id, 'Hello').expect(200);
    await member.hear('deletions', deleted(golfer.userId), deleted(staff.userId));
    const kept = await member.rows('SELECT * FROM inquiry, idempotency');
    expect(JSON.stringify(kept).toLowerCase()).not.toContain('canary');
    expect(await member.rows('SELECT answered_by FROM inquiry WHERE id = $1', [id])).toEqual([
      { answered_by: null },
    ]);
    await golfer.post(ASKED).expect(409);
  });
});
