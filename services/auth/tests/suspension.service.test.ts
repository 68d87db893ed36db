import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { lockAccount } from '../db/lock-account.ts';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { NOTICE, RESET, startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { makeMailCodeClient } from './mail-code-client.ts';
import { makePasskeyClient } from './passkey-client.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const ACCOUNTS = '/api/v1/auth/accounts';
const NOBODY = '0198c0de-0000-7000-8000-0000000000ff';
const SUSPENDED = { code: 'account_suspended' };

let auth: TestAuth;
let server: MailServer;
let admin: TestUser;
let user: TestUser;
beforeAll(async () => {
  server = await startMailServer();
  auth = await startAuth({ smtp: server.smtp });
  admin = await signedIn(auth, { roles: ['admin'] });
});
beforeEach(async () => void (user = await signedIn(auth)));
afterAll(async () => {
  await auth.stop();
  await server.stop();
});

const post = (path: string, body: object, as?: Pick<TestUser, 'authorization'>) =>
  request(auth.app)
    .post(path)
    .set(as ? { authorization: as.authorization } : {})
    .send(body);
const act = (what: string, { userId }: Pick<TestUser, 'userId'>, as = admin) =>
  post(`${ACCOUNTS}/${userId}/${what}`, { reason: 'as the committee decided' }, as);
const suspend = (who: Pick<TestUser, 'userId'>, as = admin) => act('suspensions', who, as);
const reinstate = (who: Pick<TestUser, 'userId'>, as = admin) => act('reinstatements', who, as);
const login = ({ email, password }: Pick<TestUser, 'email' | 'password'>) =>
  post('/api/v1/auth/login', { email, password, tokenDelivery: 'body' });
const exchange = (key: string) =>
  request(auth.app)
    .post('/internal/api-keys/exchange')
    .set({ [CALLER_TOKEN_HEADER]: CALLER_TOKEN })
    .send({ key });
const entriesOf = ({ userId }: TestUser) =>
  auth.rows<{ action: string; actor_id: string; detail: object }>(`
    SELECT action, actor_id, detail FROM audit_entry
    WHERE user_id = '${userId}' AND action LIKE 'account.%ed' ORDER BY id`);
const isSuspended = async ({ userId }: TestUser) => {
  const rows = await auth.rows(`
    SELECT FROM account WHERE id = '${userId}' AND suspended_at IS NOT NULL`);
  return rows.length === 1;
};

describe('an account that is suspended', () => {
  it('is refused with its password, which others do not learn', async () => {
    await suspend(user).expect(204);
    expect((await login(user).expect(401)).body).toMatchObject(SUSPENDED);
    const guess = await login({ ...user, password: 'not the password' }).expect(401);
    expect(guess.body).toMatchObject({ code: 'invalid_credentials' });
    const [entry] = await auth.rows(`
      SELECT detail FROM audit_entry
      WHERE user_id = '${user.userId}' AND action = 'login.refused' ORDER BY id LIMIT 1`);
    expect(entry).toEqual({ detail: SUSPENDED });
  });

  it('says nothing of it to who has the password and not the code', async () => {
    const other = await signedIn(auth, { roles: ['admin'] });
    await suspend(other).expect(204);
    expect((await login(other).expect(401)).body).toMatchObject({ code: 'mfa_required' });
  });

  it('has no session any more, and no step-up within the seconds that its token lasts', async () => {
    const other = await signedIn(auth, { roles: ['admin'] });
    await suspend(other).expect(204);
    expect((await auth.refresh(other.refreshToken).expect(401)).body).toMatchObject(SUSPENDED);
    const rows = await auth.rows(`SELECT FROM revocation WHERE session_id = '${other.sessionId}'`);
    expect(rows).toHaveLength(1);
    await suspend(user, other).expect((answer) => expect([401, 403]).toContain(answer.status));
    await reinstate(other, other).expect((answer) => expect([401, 403]).toContain(answer.status));
    expect([await isSuspended(user), await isSuspended(other)]).toEqual([false, true]);
    const authorization = other.authorization;
    const known = () =>
      request(auth.app)
        .get('/api/v1/auth/account')
        .set({ authorization })
        .then((a) => a.status);
    await expect.poll(known, { timeout: 5000 }).toBe(401);
  });

  it('is refused with a passkey', async () => {
    const client = makePasskeyClient(auth);
    const { get } = await client.added(user);
    await suspend(user).expect(204);
    const refused = await client.logIn(get(await client.optionsOf('login/passkey'))).expect(401);
    expect(refused.body).toMatchObject(SUSPENDED);
    await reinstate(user).expect(204);
    await client.logIn(get(await client.optionsOf('login/passkey'))).expect(200);
  });

  it('is refused with a code by mail', async () => {
    const client = makeMailCodeClient(auth, server);
    await suspend(user).expect(204);
    const refused = await client.logIn(await client.mailed(user.email)).expect(401);
    expect(refused.body).toMatchObject(SUSPENDED);
  });

  it('sets no password by mail; the link is good once it is reinstated', async () => {
    await suspend(user).expect(204);
    await server.next(user.email, NOTICE);
    await post('/api/v1/auth/password-resets', { email: user.email }).expect(202);
    const token = tokenIn(await server.next(user.email, RESET));
    const confirm = () =>
      post('/api/v1/auth/password-resets/confirm', { token, password: 'beyond the bunker 9' });
    expect((await confirm().expect(401)).body).toMatchObject(SUSPENDED);
    await reinstate(user).expect(204);
    await confirm().expect(204);
  });

  it('gives its API keys no tokens, ends those they had, and gives the keys back', async () => {
    const body = { name: 'board', scopes: ['rounds:read'] };
    const made = await post('/api/v1/auth/account/api-keys', body, user).expect(201);
    const { id, key } = made.body as { id: string; key: string };
    await suspend(user).expect(204);
    expect((await exchange(key).expect(401)).body).toMatchObject(SUSPENDED);
    expect(await auth.rows(`SELECT FROM revocation WHERE session_id = '${id}'`)).toHaveLength(1);
    await reinstate(user).expect(204);
    const { accessToken } = (await exchange(key).expect(200)).body as { accessToken: string };
    const { sessionId } = await auth.context.tokens.verify(`Bearer ${accessToken}`);
    expect(sessionId).not.toBe(id);
    const again = await auth.rows(`SELECT FROM revocation WHERE session_id = '${sessionId}'`);
    expect(again).toEqual([]);
  });
});

describe('POST /api/v1/auth/accounts/:userId/suspensions and reinstatements', () => {
  it('tell the log why, the owner, and the others; done twice they tell once', async () => {
    await suspend(user).expect(204);
    await suspend(user).expect(204);
    expect((await server.next(user.email, NOTICE)).text).toContain('suspended your account');
    const shown = await request(auth.app)
      .get(`${ACCOUNTS}/${user.userId}`)
      .set({ authorization: admin.authorization });
    expect((shown.body as { suspendedAt: string }).suspendedAt).toMatch(/^20/);
    await reinstate(user).expect(204);
    await reinstate(user).expect(204);
    const mail = await server.next(user.email, NOTICE);
    expect(mail.text).toContain('no longer suspended');
    expect(mail.text).not.toContain('/not-me');
    const detail = { reason: 'as the committee decided' };
    const entries = (await entriesOf(user)).filter(({ actor_id }) => actor_id === admin.userId);
    expect(entries.filter(({ action }) => action !== 'account.read')).toEqual([
      { action: 'account.suspended', actor_id: admin.userId, detail },
      { action: 'account.reinstated', actor_id: admin.userId, detail },
    ]);
    const events = await auth.rows(`
      SELECT data FROM event WHERE aggregate_id = '${user.userId}' AND type LIKE '%Updated.v1'`);
    expect(events).toHaveLength(2);
    await login(user).expect(200);
  });

  it('are for somebody else to do', async () => {
    expect((await suspend(admin).expect(403)).body).toMatchObject({ code: 'forbidden' });
    expect(await isSuspended(admin)).toBe(false);
    await suspend({ userId: NOBODY }).expect(404);
    await reinstate({ userId: NOBODY }).expect(404);
  });

  it.each([
    {},
    { reason: '' },
    { reason: ' ' },
    { reason: 'a\u202Eb' },
    { reason: 'a\nb' },
    { reason: 'x'.repeat(201) },
    { reason: 'x', note: 'y' },
  ])('ask why: %j', async (body) => {
    await post(`${ACCOUNTS}/${user.userId}/suspensions`, body, admin).expect(422);
  });

  it('leave one of two admins who suspend each other at the same moment', async () => {
    const rivals = [admin, await signedIn(auth, { roles: ['admin'] })] as const;
    await auth.rows(`UPDATE account SET roles = '{golfer}'
      WHERE 'admin' = ANY (roles) AND id NOT IN ('${rivals[0].userId}', '${rivals[1].userId}')`);
    const answers = await Promise.all([
      suspend(rivals[1], rivals[0]),
      suspend(rivals[0], rivals[1]),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status === 204)).toHaveLength(1);
    const suspended = await Promise.all(rivals.map(isSuspended));
    expect(suspended.filter(Boolean)).toHaveLength(1);
    await auth.rows('UPDATE account SET suspended_at = NULL');
    admin = await signedIn(auth, { roles: ['admin'] });
  });

  it('leave no session to a login that was under way', async () => {
    for (let round = 0; round < 5; round++) {
      const person = await signedIn(auth);
      await Promise.all([suspend(person).expect(204), login(person), login(person)]);
      const alive = await auth.rows(`
        SELECT FROM session WHERE user_id = '${person.userId}' AND revoked_at IS NULL`);
      expect(alive).toEqual([]);
    }
  });

  it('are waited for by a login', async () => {
    const { pool } = auth.context;
    const answer = await inTransaction(pool, async (tx) => {
      await lockAccount(tx, user.userId);
      const waiting = login(user).then((reply) => reply);
      await expect
        .poll(() =>
          auth.database.asSuperuser(
            `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND usename = '${pool.options.user}'`,
          ),
        )
        .toHaveLength(1);
      await tx.query('UPDATE account SET suspended_at = now() WHERE id = $1', [user.userId]);
      return { waiting };
    });
    expect((await answer.waiting).body).toMatchObject(SUSPENDED);
  });
});
