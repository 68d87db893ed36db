import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workOnRecoveries } from '../recoveries/start-recoveries.ts';
import { NOTICE, startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { makeRecoveryDesk, type RecoveryDesk } from './recovery-desk.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const HOUR_MS = 60 * 60 * 1000;
const READY_MS = 72 * HOUR_MS + 1000;
const TOLD = 'Somebody wants to get into your account';

let auth: TestAuth;
let server: MailServer;
let desk: RecoveryDesk;
let user: TestUser;
let opener: TestUser;
beforeAll(async () => {
  server = await startMailServer();
  auth = await startAuth({ smtp: server.smtp });
  desk = makeRecoveryDesk(auth);
});
beforeEach(async () => {
  user = await signedIn(auth);
  opener = await desk.admin();
});
afterAll(async () => {
  await auth.stop();
  await server.stop();
});

const accountOf = async ({ userId }: TestUser) =>
  (
    await auth.rows<{ email: string; hasPassword: boolean }>(`
      SELECT email, password_hash IS NOT NULL AS "hasPassword" FROM account
      WHERE id = '${userId}'`)
  )[0];
const openOf = ({ userId }: TestUser) =>
  auth.rows(`SELECT FROM recovery WHERE user_id = '${userId}'`);
const untouched = async () =>
  expect(await accountOf(user)).toEqual({ email: user.email, hasPassword: true });

describe('a recovery is not opened', () => {
  it('by a golfer, a coach or staff, whoever they are in league with', async () => {
    for (const roles of [[], ['coach'], ['staff']] as const) {
      await desk.open(user.userId, await signedIn(auth, { roles: [...roles] })).expect(403);
    }
    await desk.open(opener.userId, user).expect(403);
    await desk.open(user.userId, { authorization: '' }).expect(401);
  });

  it('by an admin with one factor, or whose proof is old', async () => {
    const one = await signedIn(auth);
    await auth.rows(`UPDATE account SET roles = '{golfer,admin}' WHERE id = '${one.userId}'`);
    const session = await auth.signIn(one);
    expect((await desk.open(user.userId, session).expect(403)).body).toMatchObject({
      code: 'second_factor_required',
    });
    auth.pass(6 * 60_000);
    expect((await desk.open(user.userId, opener).expect(403)).body).toMatchObject({
      code: 'step_up_required',
    });
  });

  it('of oneself, of nobody, twice, or for an e-mail that has an account', async () => {
    await desk.open(opener.userId, opener).expect(403);
    await desk.open(randomUUID(), opener).expect(404);
    const { email } = await signedIn(auth);
    const taken = await desk.open(user.userId, opener, { email }).expect(409);
    expect(taken.body).toMatchObject({ code: 'email_taken' });
    const opened = await Promise.all(
      Array.from({ length: 5 }, async () => (await desk.open(user.userId, opener)).status),
    );
    expect(opened.toSorted()).toEqual([201, 409, 409, 409, 409]);
  });

  it.each([
    ['without evidence', { evidence: undefined }],
    ['with evidence of its own', { evidence: 'they said so' }],
    ['without an e-mail', { email: undefined }],
    ['with an e-mail that is none', { email: 'nobody' }],
    ['with a shorter wait', { readyAt: '2020-01-01T00:00:00.000Z' }],
    ['by somebody else', { openedBy: 'another' }],
  ])('%s', async (_name, more) => {
    await desk.open(user.userId, opener, more).expect(422);
    expect(await openOf(user)).toEqual([]);
  });
});

describe('a recovery is not approved', () => {
  it('by whoever opened it, in its time or behind it', async () => {
    const { id } = await desk.opened(user.userId, opener);
    await desk.approve(id, opener).expect(403);
    await auth.rows(`UPDATE recovery SET ready_at = opened_at WHERE id = '${id}'`);
    await desk.approve(id, opener).expect(403);
    await untouched();
  });

  it('by whose account it is, an admin too', async () => {
    const owner = await desk.admin();
    const { id } = await desk.opened(owner.userId, opener);
    await desk.approve(id, owner).expect(403);
    await desk.stopOwn(owner).expect(204);
  });

  it('by a golfer, nor seen or cancelled by one', async () => {
    const { id } = await desk.opened(user.userId, opener);
    for (const as of [user, await signedIn(auth, { roles: ['staff'] })]) {
      await desk.approve(id, as).expect(403);
      await desk.cancel(id, as).expect(403);
      await desk.list(as).expect(403);
    }
    expect(await openOf(user)).toHaveLength(1);
  });

  it('without a proof of late, with an id of nobody, or once it is cancelled', async () => {
    const { id } = await desk.opened(user.userId, opener);
    await desk.approve(randomUUID(), await desk.admin()).expect(404);
    const second = await desk.admin();
    await auth.rows(
      `UPDATE session SET authenticated_at = NULL WHERE user_id = '${second.userId}'`,
    );
    await desk.approve(id, second).expect(403);
    await desk.cancel(id, opener).expect(204);
    await desk.approve(id, await desk.admin()).expect(404);
    auth.pass(READY_MS);
    await workOnRecoveries(auth.context);
    await untouched();
  });

  it('into an e-mail that somebody else has by now: all stays, and nothing is approved', async () => {
    const { id, email } = await desk.opened(user.userId, opener);
    await auth.register({ email });
    auth.pass(READY_MS);
    const answer = await desk.approve(id, await desk.admin()).expect(409);
    expect(answer.body).toMatchObject({ code: 'email_taken' });
    await untouched();
    await auth.signIn(user);
    const [open] = await auth.rows<{ approved_by: null }>(
      `SELECT approved_by FROM recovery WHERE user_id = '${user.userId}'`,
    );
    expect(open).toEqual({ approved_by: null });
  });

  it('early into an e-mail that is taken when its time comes: it ends, and all stays', async () => {
    const { id, email } = await desk.opened(user.userId, opener);
    await desk.approve(id, await desk.admin()).expect(200);
    await auth.register({ email });
    auth.pass(READY_MS);
    await workOnRecoveries(auth.context);
    await untouched();
    expect(await openOf(user)).toEqual([]);
  });
});

describe('a recovery that several end at once', () => {
  it('is finished once by two admins who approve', async () => {
    const { id, email } = await desk.opened(user.userId, opener);
    auth.pass(READY_MS);
    const admins = [await desk.admin(), await desk.admin()];
    const answers = await Promise.all(
      admins.map(async (as) => (await desk.approve(id, as)).status),
    );
    expect(answers.toSorted()).toEqual([200, 404]);
    expect((await accountOf(user))?.email).toBe(email);
    const finished = await auth.rows(`
      SELECT FROM audit_entry WHERE user_id = '${user.userId}' AND action = 'recovery.finished'`);
    expect(finished).toHaveLength(1);
  });

  it('is either stopped or finished, and the other is told so', async () => {
    for (let i = 0; i < 2; i++) {
      user = await signedIn(auth);
      const { id, email } = await desk.opened(user.userId, await desk.admin());
      const token = tokenIn(await server.next(user.email, TOLD));
      auth.pass(READY_MS);
      const second = await desk.admin();
      const [approved, stopped] = await Promise.all([desk.approve(id, second), desk.stopBy(token)]);
      const now = (await accountOf(user))!;
      expect([
        [200, 410, email, false],
        [404, 204, user.email, true],
      ]).toContainEqual([approved.status, stopped.status, now.email, now.hasPassword]);
    }
  });
});

describe('the link that stops a recovery', () => {
  it('is good for nothing else, and no other link stops one', async () => {
    await desk.opened(user.userId, opener);
    const token = tokenIn(await server.next(user.email, TOLD));
    const post = (path: string, body: object) =>
      request(auth.app).post(`/api/v1/auth/${path}`).send(body);
    await post('not-me', { token }).expect(410);
    await post('password-resets/confirm', { token, password: 'beyond the bunker 9' }).expect(410);
    await post('password-resets', { email: user.email }).expect(202);
    const reset = tokenIn(await server.next(user.email, 'Choose a new password'));
    await desk.stopBy(reset).expect(410);
    await desk.stopBy('a'.repeat(43)).expect(410);
    expect(await openOf(user)).toHaveLength(1);
    await desk.stopBy(token).expect(204);
  });

  it('stays where an intruder changes the password', async () => {
    await desk.opened(user.userId, opener);
    const token = tokenIn(await server.next(user.email, TOLD));
    await request(auth.app)
      .put('/api/v1/auth/account/password')
      .set({ authorization: user.authorization })
      .send({ password: 'into the rough 8' })
      .expect(204);
    await server.next(user.email, NOTICE);
    await desk.stopBy(token).expect(204);
  });

  it('of the former mailbox takes nothing back once the account is recovered', async () => {
    const key = { name: 'of a thief', scopes: ['rounds:read'] };
    await request(auth.app)
      .post('/api/v1/auth/account/api-keys')
      .set({ authorization: user.authorization })
      .send(key)
      .expect(201);
    const notMe = tokenIn(await server.next(user.email, NOTICE));
    const { id } = await desk.opened(user.userId, opener);
    const token = tokenIn(await server.next(user.email, TOLD));
    auth.pass(READY_MS);
    await desk.approve(id, await desk.admin()).expect(200);
    await desk.stopBy(token).expect(410);
    await request(auth.app).post('/api/v1/auth/not-me').send({ token: notMe }).expect(410);
    const { email } = user;
    await request(auth.app).post('/api/v1/auth/password-resets').send({ email }).expect(202);
    expect((await accountOf(user))?.email).not.toBe(email);
  });

  it('of another account stops that one alone', async () => {
    const other = await signedIn(auth);
    await desk.opened(user.userId, opener);
    await desk.opened(other.userId, opener);
    await desk.stopBy(tokenIn(await server.next(other.email, TOLD))).expect(204);
    expect([await openOf(user), await openOf(other)].map(({ length }) => length)).toEqual([1, 0]);
    await desk.own(await signedIn(auth)).expect(200, { recovery: null });
  });
});
