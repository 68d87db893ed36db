import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workOnRecoveries } from '../recoveries/start-recoveries.ts';
import { enrol } from './authenticator.ts';
import { NOTICE, RESET, startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { makeRecoveryDesk, type RecoveryDesk } from './recovery-desk.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const TOLD = 'Somebody wants to get into your account';
const PASSWORD = 'beyond the bunker 9';

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

const emailOf = async ({ userId }: TestUser) =>
  (await auth.rows<{ email: string }>(`SELECT email FROM account WHERE id = '${userId}'`))[0]
    ?.email;
const actionsOf = async ({ userId }: TestUser) => {
  const entries = await auth.rows<{ action: string }>(`
    SELECT action FROM audit_entry WHERE user_id = '${userId}' AND action LIKE 'recovery.%'
    ORDER BY id`);
  return entries.map(({ action }) => action.replace('recovery.', ''));
};
const waysInOf = ({ userId }: TestUser) =>
  auth.rows(`
    SELECT 'session' AS way FROM session WHERE user_id = '${userId}' AND revoked_at IS NULL
    UNION ALL SELECT 'identity' FROM external_identity WHERE user_id = '${userId}'
    UNION ALL SELECT 'key' FROM api_key WHERE user_id = '${userId}'
    UNION ALL SELECT 'passkey' FROM passkey WHERE user_id = '${userId}'
    UNION ALL SELECT 'totp' FROM totp WHERE user_id = '${userId}'
    UNION ALL SELECT 'known' FROM known_device WHERE user_id = '${userId}'
    UNION ALL SELECT 'trusted' FROM trusted_device WHERE user_id = '${userId}'
    UNION ALL SELECT 'backup' FROM backup_code WHERE user_id = '${userId}'
    UNION ALL SELECT 'link' FROM mail_link WHERE user_id = '${userId}' AND used_at IS NULL
      AND purpose <> 'reset-password'
    UNION ALL SELECT 'password' FROM account WHERE id = '${userId}' AND password_hash IS NOT NULL`);

async function choosePassword(email: string): Promise<void> {
  const token = tokenIn(await server.next(email, RESET));
  const body = { token, password: PASSWORD };
  await request(auth.app).post('/api/v1/auth/password-resets/confirm').send(body).expect(204);
}

describe('the recovery of an account', () => {
  it('lets nobody into one that is suspended', async () => {
    const { id, email } = await desk.opened(user.userId, opener);
    await auth.rows(`UPDATE account SET suspended_at = now() WHERE id = '${user.userId}'`);
    auth.pass(72 * HOUR_MS + 1000);
    await desk.approve(id, await desk.admin()).expect(200);
    const body = { token: tokenIn(await server.next(email, RESET)), password: PASSWORD };
    const answer = await request(auth.app).post('/api/v1/auth/password-resets/confirm').send(body);
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'account_suspended' });
    const ways = await waysInOf(user);
    expect(ways).toEqual([]);
  });

  it('gives it to the new mailbox once a second admin approved and the time is over', async () => {
    await enrol(auth, user.authorization);
    await server.next(user.email, NOTICE);
    await auth.rows(`
      INSERT INTO external_identity (issuer, subject, user_id)
      VALUES ('https://id.example', '${user.userId}', '${user.userId}')`);
    const { id, email } = await desk.opened(user.userId, opener);
    await server.next(user.email, TOLD);
    auth.pass(72 * HOUR_MS + 1000);
    const second = await desk.admin();
    const answer = await desk.approve(id, second).expect(200);
    expect(answer.body).toEqual({ finished: true });
    expect(await waysInOf(user)).toEqual([]);
    await auth.refresh(user.refreshToken).expect(401);
    const last = await server.next(user.email, NOTICE);
    expect(last.text).toContain('gave your account to another e-mail address');
    expect(last.text).not.toContain('token=');
    await choosePassword(email);
    const { authorization } = await auth.signIn({ email, password: PASSWORD });
    const account = await request(auth.app)
      .get('/api/v1/auth/account')
      .set({ authorization })
      .expect(200);
    expect(account.body).toMatchObject({ userId: user.userId, emailVerified: true, totp: false });
    expect(await actionsOf(user)).toEqual(['opened', 'approved', 'finished']);
    const [event] = await auth.rows<{ changed: string[] }>(`
      SELECT data -> 'changed' AS changed FROM event
      WHERE aggregate_id = '${user.userId}' AND data -> 'changed' ? 'totp' AND data -> 'changed' ? 'email'`);
    expect(event?.changed).toEqual(['email', 'password', 'totp']);
  });

  it('waits where it was approved before its time, and is finished by itself', async () => {
    const { id, email } = await desk.opened(user.userId, opener);
    const second = await desk.admin();
    const answer = await desk.approve(id, second).expect(200);
    expect(answer.body).toEqual({ finished: false });
    await workOnRecoveries(auth.context);
    expect(await emailOf(user)).toBe(user.email);
    await auth.signIn(user);
    auth.pass(72 * HOUR_MS - 60_000);
    await workOnRecoveries(auth.context);
    expect(await emailOf(user)).toBe(user.email);
    auth.pass(61_000);
    await Promise.all([1, 2, 3].map(() => workOnRecoveries(auth.context)));
    expect(await emailOf(user)).toBe(email);
    expect(await actionsOf(user)).toEqual(['opened', 'approved', 'finished']);
    await choosePassword(email);
  });

  it('is not finished by time alone, and ends behind fourteen days', async () => {
    const { id } = await desk.opened(user.userId, opener);
    auth.pass(13 * DAY_MS);
    await workOnRecoveries(auth.context);
    expect(await emailOf(user)).toBe(user.email);
    auth.pass(DAY_MS + 1000);
    await desk.approve(id, await desk.admin()).expect(404);
    await workOnRecoveries(auth.context);
    expect(await actionsOf(user)).toEqual(['opened', 'expired']);
  });

  it('is told to the mailbox of the account at once and the day before; its button stops it', async () => {
    await desk.opened(user.userId, opener);
    const first = tokenIn(await server.next(user.email, TOLD));
    auth.pass(48 * HOUR_MS + 1000);
    auth.context.mail.wake();
    const second = tokenIn(await server.next(user.email, TOLD));
    await desk.stopBy(second).expect(204);
    expect((await desk.stopBy(second).expect(410)).body).toMatchObject({ code: 'link_used' });
    expect((await desk.stopBy(first).expect(410)).body).toMatchObject({ code: 'link_invalid' });
    expect(await actionsOf(user)).toEqual(['opened', 'stopped']);
    await auth.signIn(user);
  });

  it('is told no more once it was stopped', async () => {
    await desk.opened(user.userId, opener);
    await desk.stopBy(tokenIn(await server.next(user.email, TOLD))).expect(204);
    auth.pass(49 * HOUR_MS);
    auth.context.mail.wake();
    const waiting = () => auth.rows('SELECT FROM mail_job WHERE failed_at IS NULL');
    await expect.poll(async () => (await waiting()).length).toBe(0);
    const told = server.mails.filter(
      ({ to, subject }) => subject === TOLD && to?.some(({ address }) => address === user.email),
    );
    expect(told).toEqual([]);
  });

  it('is seen by its owner, and stopped where they are logged in', async () => {
    expect((await desk.own(user).expect(200)).body).toEqual({ recovery: null });
    const { id, email } = await desk.opened(user.userId, opener);
    const seen = (await desk.own(user).expect(200)).body as { recovery: object };
    expect(Object.keys(seen.recovery)).toEqual(['openedAt', 'readyAt']);
    expect(JSON.stringify(seen)).not.toContain(email);
    await desk.stopOwn(user).expect(204);
    await desk.stopOwn(user).expect(204);
    await desk.approve(id, await desk.admin()).expect(404);
  });

  it('is listed for admins, who cancel it', async () => {
    const { id } = await desk.opened(user.userId, opener);
    const { items } = (await desk.list(opener).expect(200)).body as { items: { id: string }[] };
    expect(items.find((item) => item.id === id)).toMatchObject({
      ...{ userId: user.userId, name: user.name, evidence: 'photo_id' },
      ...{ openedBy: opener.userId, openedByName: opener.name, approvedBy: null },
    });
    await desk.cancel(id, opener).expect(204);
    await desk.cancel(id, opener).expect(404);
    expect(await actionsOf(user)).toEqual(['opened', 'cancelled']);
    await desk.opened(user.userId, opener);
  });

  it('is gone with its account', async () => {
    const { id } = await desk.opened(user.userId, opener);
    const token = tokenIn(await server.next(user.email, TOLD));
    const { authorization } = user;
    await request(auth.app).delete('/api/v1/auth/account').set({ authorization }).expect(204);
    auth.pass(72 * HOUR_MS + 1000);
    await desk.approve(id, await desk.admin()).expect(404);
    await desk.stopBy(token).expect(410);
  });
});
