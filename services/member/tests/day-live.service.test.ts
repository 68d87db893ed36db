import request, { type Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asStaff } from './as-staff.ts';
import {
  mailed,
  makeMember,
  newcomer,
  placed,
  requested,
  startMember,
  verified,
  type TestMember,
} from './start-member.ts';

let member: TestMember;
let staff: Awaited<ReturnType<typeof asStaff>>;
beforeAll(async () => {
  member = await startMember();
  staff = await asStaff(member);
});
afterAll(() => member.stop());

describe('a membership day, step by step', () => {
  const DAY = '?from=2026-12-05T02:00:00Z&to=2026-12-05T03:00:00Z';
  const at = (minute: string) => ({ requestedAt: `2026-12-05T02:${minute}:00.000Z` });
  const funnelOf = ({ body }: Response) => (body as { data: object }).data;

  it('counts who came so far, of those who registered then and not at the desk', async () => {
    const [only, wrote, confirmed] = [newcomer(at('01')), newcomer(at('02')), newcomer(at('03'))];
    const others = [
      newcomer({ requestedAt: '2026-12-05T01:59:59.999Z' }),
      newcomer({ requestedAt: '2026-12-05T03:00:00.000Z' }),
      newcomer({ ...at('04'), via: 'desk' }),
    ];
    await member.hear('registrations', ...[only, wrote, confirmed, ...others].map(requested));
    await member.hear('confirmations', mailed(wrote.userId));
    // What overtakes the mail's own event tells of the mail too.
    await member.hear('verifications', verified(confirmed.userId));
    await makeMember(member, at('05'));
    const first = await staff.get(`/funnel${DAY}`).expect(200);
    const etag = first.headers['etag']!;
    expect(funnelOf(first)).toEqual({
      ...{ inTheBooks: 4, mailed: 3, verified: 2, active: 1 },
    });
    await staff.get(`/funnel${DAY}`, { 'if-none-match': etag }).expect(304);
    await member.hear('places', placed(confirmed.userId, { arrival: 2 }));
    const now = await staff.get(`/funnel${DAY}`, { 'if-none-match': etag }).expect(200);
    expect(funnelOf(now)).toMatchObject({ active: 2 });
  });

  it.each(['', '?from=yesterday', '?from=2026-12-05T02:00:00Z&to=x', `${DAY}&status=active`])(
    'refuses what is no time: %s',
    async (query) => {
      await staff.get(`/funnel${query}`).expect(400);
    },
  );
});

describe('what could not be done', () => {
  const RETRIES = '/api/v1/retries/member';
  const list = async () => {
    const answer = await request(member.app)
      .get(RETRIES)
      .set({ authorization: staff.authorization })
      .expect(200);
    return answer.body as { waiting: number; givenUp: number; items: { id: string }[] };
  };
  const again = (id: string, authorization = staff.authorization) =>
    request(member.app).post(`${RETRIES}/${id}/attempts`).set({ authorization });

  it('is seen by staff and tried again at their word, once its cause is gone', async () => {
    const stuck = newcomer({ name: 'Stuck Person' });
    await member.rows(`ALTER TABLE member ADD CONSTRAINT no CHECK (name <> 'Stuck Person')`);
    await member.hear('registrations', requested(stuck));
    await member.rows('UPDATE event_retry SET given_up_at = now()');
    const { items, ...counts } = await list();
    expect(counts).toEqual({ waiting: 0, givenUp: 1 });
    expect(items).toMatchObject([{ key: stuck.userId, topic: 'user.registration.request' }]);
    await member.rows('ALTER TABLE member DROP CONSTRAINT no');
    const golfer = await member.bearer(stuck.userId, { roles: ['golfer'] });
    await again(items[0]!.id, golfer).expect(403);
    await again(items[0]!.id).expect(204);
    await expect.poll(list).toEqual({ waiting: 0, givenUp: 0, items: [] });
    const [row] = await member.rows('SELECT name FROM member WHERE id = $1', [stuck.userId]);
    expect(row).toEqual({ name: 'Stuck Person' });
    await again(items[0]!.id).expect(404);
  });

  it.each(['x', '-1', '1.5', '9'.repeat(19)])('refuses what is no number: %s', async (id) => {
    await again(id).expect(422);
  });
});
