import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeMailCodeClient, otherCode, type MailCodeClient } from './mail-code-client.ts';
import { NOTICE, RESET, startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { newPerson, startAuth, type TestAuth } from './start-auth.ts';

const MINUTE_MS = 60_000;

let auth: TestAuth;
let server: MailServer;
let client: MailCodeClient;
let user: TestUser;
beforeAll(async () => {
  server = await startMailServer();
  auth = await startAuth({ smtp: server.smtp });
  client = makeMailCodeClient(auth, server);
});
beforeEach(async () => void (user = await signedIn(auth)));
afterAll(async () => {
  await auth.stop();
  await server.stop();
});

const post = (path: string, body: object, authorization = '') =>
  request(auth.app).post(`/api/v1/auth/${path}`).set({ authorization }).send(body);
const refused = async (given: object, code = 'code_invalid') =>
  expect((await client.logIn(given).expect(401)).body).toMatchObject({ code });
const setPassword = async ({ email }: { email: string }) => {
  const token = tokenIn(await server.next(email, RESET));
  const body = { token, password: 'beyond the bunker 9' };
  await post('password-resets/confirm', body).expect(204);
};

describe('a code is refused', () => {
  it('where it is not the one', async () => {
    const given = await client.mailed(user.email);
    await refused({ ...given, mailCode: otherCode(given) });
    await refused({ ...given, mailCode: '' + Number(given.mailCode) + 'x' });
    await client.logIn(given).expect(200);
  });

  it('with the handle of another request for the same account: whoever was talked out of it', async () => {
    const mine = await client.mailed(user.email);
    const thiefs = await client.ask(user.email);
    await refused({ handle: thiefs, mailCode: mine.mailCode });
    await client.logIn(mine).expect(200);
  });

  it('with the handle of another account, either way round', async () => {
    const thief = await signedIn(auth);
    const [own, stolen] = [await client.mailed(thief.email), await client.mailed(user.email)];
    await refused({ handle: stolen.handle, mailCode: own.mailCode });
    await refused({ handle: own.handle, mailCode: stolen.mailCode });
  });

  it('with a handle that nobody gave, one that was changed, and one of something else', async () => {
    const { handle, mailCode } = await client.mailed(user.email);
    const last = handle.endsWith('A') ? 'B' : 'A';
    const changed = `${handle.slice(0, 40)}${handle[40] === 'A' ? 'B' : 'A'}${handle.slice(41)}`;
    const options = await post('login/passkey/options', {}).expect(200);
    const { challenge } = options.body as { challenge: string };
    const sealed = Buffer.from(challenge, 'base64url').toString();
    for (const other of ['x', 'k1.', `${handle}AAAA`, `${handle.slice(0, -2)}${last}${last}`])
      await refused({ handle: other, mailCode });
    for (const other of [changed, sealed, handle.replace('k1', 'k2'), 'k1.'.padEnd(2000, 'A')])
      await refused({ handle: other, mailCode });
    await client.logIn({ handle, mailCode }).expect(200);
  });

  it('a second time', async () => {
    const given = await client.mailed(user.email);
    await client.logIn(given).expect(200);
    await refused(given);
  });

  it('to all but one of fifty at the same moment', async () => {
    const given = await client.mailed(user.email);
    const { deviceToken } = user;
    const all = Array.from({ length: 50 }, () => client.logIn({ ...given, deviceToken }));
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.every((status) => [200, 401, 429].includes(status))).toBe(true);
  });

  it('ten minutes after it was asked for', async () => {
    const [late, good] = [await client.mailed(user.email), await client.mailed(user.email)];
    auth.pass(9 * MINUTE_MS);
    await client.logIn(good).expect(200);
    auth.pass(MINUTE_MS + 1000);
    await refused(late);
  });

  it('behind a password that was set anew', async () => {
    const given = await client.mailed(user.email);
    await post('password-resets', { email: user.email }).expect(202);
    await setPassword(user);
    await refused(given);
  });

  it('behind a password that was changed by whoever is in', async () => {
    const given = await client.mailed(user.email);
    const { authorization } = user;
    const change = { password: 'into the rough 8' };
    await request(auth.app)
      .put('/api/v1/auth/account/password')
      .set({ authorization })
      .send(change)
      .expect(204);
    await refused(given);
  });

  it('behind "this was not me"', async () => {
    await post(
      'account/api-keys',
      { name: 'of a thief', scopes: ['rounds:read'] },
      user.authorization,
    ).expect(201);
    const token = tokenIn(await server.next(user.email, NOTICE));
    const given = await client.mailed(user.email);
    await post('not-me', { token }).expect(204);
    await refused(given);
  });

  it('once the account has another e-mail, or is gone', async () => {
    const given = await client.mailed(user.email);
    const { email } = newPerson();
    await auth.rows(`UPDATE account SET email = '${email}' WHERE id = '${user.userId}'`);
    await refused(given);
    const other = await client.mailed(email);
    await auth.rows(`DELETE FROM account WHERE id = '${user.userId}'`);
    await refused(other);
  });

  it('to another site that lets a browser send it', async () => {
    const given = { ...(await client.mailed(user.email)), tokenDelivery: 'cookie' };
    const answer = await client.logIn(given).set({ 'sec-fetch-site': 'cross-site' }).expect(403);
    expect(answer.body).toMatchObject({ code: 'cross_site' });
    await client.logIn(given).set({ 'sec-fetch-site': 'same-origin' }).expect(200);
  });

  it('where a code is meant that confirms an e-mail, and the other way round', async () => {
    const given = await client.mailed(user.email);
    const { authorization } = user;
    await post('account/email-confirmations', { code: given.mailCode }, authorization).expect(401);
    await post(
      'account/email-confirmations',
      { token: given.handle.slice(0, 90) },
      authorization,
    ).expect(410);
    await post('account/email-changes', { email: newPerson().email }, authorization).expect(202);
    const [{ email }] = (await auth.rows<{ email: string }>(`
      SELECT email FROM mail_job WHERE user_id = '${user.userId}' AND kind = 'change-email'
      UNION ALL SELECT email FROM mail_link WHERE user_id = '${user.userId}' AND purpose = 'change-email'`)) as [
      { email: string },
    ];
    const { text } = await server.next(email);
    const confirming = /code instead: (\d{6})/.exec(text ?? '')![1]!;
    await refused({ ...given, mailCode: confirming });
  });

  it.each([
    ['a code that is no text', { mailCode: 482913 }],
    ['an empty code', { mailCode: '' }],
    ['a code of a page', { mailCode: '1'.repeat(21) }],
    ['a handle of megabytes', { handle: 'A'.repeat(2001) }],
    ['a user', { userId: 'somebody' }],
    ['roles', { roles: ['admin'] }],
  ])('as a bad request with %s', async (_name, change) => {
    const given = { handle: 'x', mailCode: '123456', ...change };
    const answer = await client.logIn(given).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request' });
  });
});
