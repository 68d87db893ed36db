import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, enrol } from './authenticator.ts';
import { NEW_LOGIN, NOTICE, startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

let auth: TestAuth;
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
  auth = await startAuth({ smtp: server.smtp });
});
afterAll(async () => {
  await auth.stop();
  await server.stop();
});

const post = (path: string, body: object, authorization = '') =>
  request(auth.app).post(`/api/v1/auth/${path}`).set({ authorization }).send(body);
const logIn = ({ email, password }: { email: string; password: string }) =>
  post('login', { email, password });
const openOf = ({ userId }: TestUser) =>
  auth.rows(`SELECT id FROM session WHERE user_id = '${userId}' AND revoked_at IS NULL`);

describe('a login on a device that the account does not know', () => {
  it('is told to its owner, with the device and from where', async () => {
    const user = await signedIn(auth);
    const CHROME =
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';
    await logIn(user).set('user-agent', CHROME).expect(200);
    const mail = await server.next(user.email, NEW_LOGIN);
    expect(mail.text).toContain('Chrome on Android');
    await post('not-me', { token: tokenIn(mail) }).expect(204);
    expect(await openOf(user)).toEqual([]);
  });

  it('is no news on the first one, nor on one that it knows', async () => {
    const user = await signedIn(auth);
    await auth.signIn(user, { deviceToken: user.deviceToken });
    expect(await toldOf(user)).toBe(0);
  });

  it('is told five times an hour at most', async () => {
    const user = await signedIn(auth);
    for (let i = 0; i < 7; i++) await auth.signIn(user);
    expect(await toldOf(user)).toBe(4);
    auth.pass(60 * 60 * 1000 + 1000);
    await auth.signIn(user);
    expect(await toldOf(user)).toBe(5);
  });

  it('is not told of a refused one', async () => {
    const user = await signedIn(auth);
    await logIn({ ...user, password: 'not that one' }).expect(401);
    expect(await toldOf(user)).toBe(0);
  });
});

/** Of how many logins the owner was told, or will be. */
async function toldOf({ userId, email }: TestUser): Promise<number> {
  auth.context.mail.wake();
  const waiting = async () =>
    auth.rows(
      `SELECT id FROM mail_job WHERE user_id = '${userId}' AND data ->> 'notice' = 'login-elsewhere'`,
    );
  await expect.poll(waiting, { timeout: 8000 }).toEqual([]);
  return server.mails.filter(
    (mail) => mail.subject === NEW_LOGIN && mail.to?.some(({ address }) => address === email),
  ).length;
}

describe('a device that is trusted, backup codes that are made anew', () => {
  it('are told to their owner', async () => {
    const user = await signedIn(auth);
    const { code, secret } = await enrol(auth, user.authorization);
    await server.next(user.email, NOTICE);
    await auth.signIn(user, { code: code(), trustDevice: true, deviceToken: user.deviceToken });
    expect((await server.next(user.email, NOTICE)).text).toContain('A device was trusted');
    auth.pass(30_000);
    await post(
      'step-up',
      { password: user.password, code: codesOf(auth, secret)() },
      user.authorization,
    ).expect(204);
    await post('account/backup-codes', {}, user.authorization).expect(200);
    expect((await server.next(user.email, NOTICE)).text).toContain('New backup codes');
  });
});
