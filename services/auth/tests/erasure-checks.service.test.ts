import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { signedIn } from './signed-in.ts';
import { startAuth, tokenOf, type TestAuth } from './start-auth.ts';

const WINDOW_MS = 5 * 60_000;

let auth: TestAuth;
beforeAll(async () => void (auth = await startAuth()));
afterAll(() => auth.stop());

interface Actor {
  userId: string;
  sessionId: string;
}

const ask = (body: object, token = tokenOf('member')) =>
  request(auth.app).post('/internal/erasures/checks').set(CALLER_TOKEN_HEADER, token).send(body);
/** Why it is refused to delete somebody, and why to erase them at once. */
const refusals = async (userId: string, { userId: actorId, sessionId }: Actor) => {
  const actor = { userId: actorId, sessionId };
  const answers = [false, true].map((atOnce) => ask({ userId, actor, atOnce }).expect(200));
  return (await Promise.all(answers)).map(({ body }) => (body as { refusal: unknown }).refusal);
};

it('lets staff delete golfers, with an account or without, and erase at once after a proof', async () => {
  const staff = await signedIn(auth, { roles: ['staff'] });
  const other = await signedIn(auth, { roles: ['staff'] });
  const golfer = await auth.register();
  expect(await refusals(golfer.userId, staff)).toEqual([null, null]);
  const stolen = { userId: staff.userId, sessionId: other.sessionId };
  expect(await refusals(golfer.userId, stolen)).toEqual([null, 'step_up_required']);
  auth.pass(WINDOW_MS + 1000);
  for (const userId of [golfer.userId, randomUUID()])
    expect(await refusals(userId, staff)).toEqual([null, 'step_up_required']);
  await request(auth.app)
    .post('/api/v1/auth/step-up')
    .set({ authorization: staff.authorization })
    .send({ password: staff.password })
    .expect(204);
  expect(await refusals(golfer.userId, staff)).toEqual([null, null]);
});

it('lets admins alone delete who has a role of the club, after a proof also where there is time to restore', async () => {
  const first = await signedIn(auth, { roles: ['admin'] });
  const staff = await signedIn(auth, { roles: ['staff'] });
  expect(await refusals(first.userId, staff)).toEqual(Array(2).fill('last_admin'));
  const admin = await signedIn(auth, { roles: ['admin'] });
  const coach = await signedIn(auth, { roles: ['coach'] });
  for (const { userId } of [first, coach, staff]) {
    const by = userId === staff.userId ? coach : staff;
    expect(await refusals(userId, by)).toEqual(Array(2).fill('admin_needed'));
    expect(await refusals(userId, admin)).toEqual([null, null]);
  }
  auth.pass(WINDOW_MS + 1000);
  expect(await refusals(coach.userId, admin)).toEqual(Array(2).fill('step_up_required'));
});

it('is for member alone', async () => {
  const actor = { userId: randomUUID(), sessionId: randomUUID() };
  for (const token of [CALLER_TOKEN, tokenOf('notification'), 'x', ''])
    await ask({ userId: randomUUID(), actor, atOnce: true }, token).expect(401);
});
