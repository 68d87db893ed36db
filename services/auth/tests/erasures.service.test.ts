import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { makeConfirmationDesk, newRegistrant } from './confirmation-desk.ts';
import { signedIn } from './signed-in.ts';
import { startAuth, tokenOf, type TestAuth } from './start-auth.ts';

const STAFF = randomUUID();

let auth: TestAuth;
beforeAll(async () => void (auth = await startAuth()));
afterAll(() => auth.stop());

const erase = (
  userId: string,
  { actorId = STAFF, token = tokenOf('member') }: { actorId?: string | null; token?: string } = {},
) =>
  request(auth.app)
    .post('/internal/erasures')
    .set(CALLER_TOKEN_HEADER, token)
    .send({ userId, actorId });
const accountsOf = (userId: string) => auth.rows(`SELECT FROM account WHERE id = '${userId}'`);
const toldOf = (userId: string) =>
  auth.rows(`SELECT data FROM event
    WHERE aggregate_id = '${userId}' AND type = 'golf.user.UserDeleted.v1'`);
const entriesOf = (userId: string) =>
  auth.rows(`SELECT actor_id FROM audit_entry
    WHERE user_id = '${userId}' AND action = 'account.deleted'`);

it('erases the account with its sessions, tells the others and the audit log, once of five at once', async () => {
  const user = await signedIn(auth);
  const answers = await Promise.all(Array.from({ length: 5 }, () => erase(user.userId)));
  const bodies = answers.map(({ status, body }) => [status, (body as { erased: boolean }).erased]);
  expect(bodies.filter(([, erased]) => erased)).toEqual([[200, true]]);
  expect(bodies.filter(([, erased]) => !erased)).toEqual(Array(4).fill([200, false]));
  expect(await accountsOf(user.userId)).toEqual([]);
  expect(await toldOf(user.userId)).toEqual([{ data: { userId: user.userId } }]);
  expect(await entriesOf(user.userId)).toEqual([{ actor_id: STAFF }]);
  await auth.refresh(user.refreshToken).expect(401);
});

it('erases who has no account yet: whoever asks for their confirmation later makes none', async () => {
  const person = newRegistrant();
  expect((await erase(person.userId).expect(200)).body).toEqual({ erased: true });
  const desk = makeConfirmationDesk(auth);
  expect(await desk.answersOf(person)).toEqual([{ outcome: 'not_needed', reason: 'erased' }]);
  expect(await accountsOf(person.userId)).toEqual([]);
  expect(await toldOf(person.userId)).toHaveLength(1);
  expect((await erase(person.userId).expect(200)).body).toEqual({ erased: false });
});

it('leaves the club its last admin', async () => {
  const admin = await signedIn(auth, { roles: ['admin'] });
  const refused = await erase(admin.userId).expect(409);
  expect(refused.body).toMatchObject({ code: 'last_admin' });
  expect(await accountsOf(admin.userId)).toHaveLength(1);
  const { userId: actorId } = await signedIn(auth, { roles: ['admin'] });
  await erase(admin.userId, { actorId }).expect(200);
});

it('erases who has a role of the club for who is an admin by then, and for nobody else', async () => {
  const admin = await signedIn(auth, { roles: ['admin'] });
  const staff = await signedIn(auth, { roles: ['staff'] });
  const suspended = await signedIn(auth, { roles: ['admin'] });
  const demoted = await signedIn(auth, { roles: ['admin'] });
  await auth.rows(`UPDATE account SET suspended_at = now() WHERE id = '${suspended.userId}'`);
  await auth.rows(`UPDATE account SET roles = '{golfer,staff}' WHERE id = '${demoted.userId}'`);
  for (const roles of [['coach'], ['staff'], ['admin']] as const) {
    const { userId } = await signedIn(auth, { roles: [...roles] });
    for (const { userId: actorId } of [staff, suspended, demoted, { userId }, { userId: null }]) {
      const refused = await erase(userId, { actorId }).expect(403);
      expect(refused.body).toMatchObject({ code: 'admin_needed' });
    }
    expect(await accountsOf(userId)).toHaveLength(1);
    await erase(userId, { actorId: admin.userId }).expect(200);
    expect(await accountsOf(userId)).toEqual([]);
  }
});

it('is for member alone', async () => {
  const { userId } = await auth.register();
  for (const token of [CALLER_TOKEN, tokenOf('notification'), 'x', '']) {
    await erase(userId, { token }).expect(401);
  }
  expect(await accountsOf(userId)).toHaveLength(1);
});
