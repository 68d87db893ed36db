import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enrol } from './authenticator.ts';
import { makeMailCodeClient, type MailCodeClient } from './mail-code-client.ts';
import { NEW_LOGIN, RESET, startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { newPerson, startAuth, type TestAuth } from './start-auth.ts';

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

const get = (path: string, authorization: string) =>
  request(auth.app).get(`/api/v1/auth/${path}`).set({ authorization });
const bearer = (answer: request.Response) =>
  `Bearer ${(answer.body as { accessToken: string }).accessToken}`;
const entriesOf = ({ userId }: { userId: string }, action: string) =>
  auth.rows<{ detail: object }>(`
    SELECT detail FROM audit_entry WHERE user_id = '${userId}' AND action = '${action}'
    ORDER BY id DESC`);

describe('a code by mail', () => {
  it('logs in where it was asked for; session, event and audit log say how', async () => {
    const answer = await client.logIn(await client.mailed(user.email)).expect(200);
    const sessions = (await get('sessions', bearer(answer)).expect(200)).body as {
      items: { current: boolean; methods: string[] }[];
    };
    const own = sessions.items.find(({ current }) => current);
    expect(own?.methods).toEqual(['mail_code']);
    const [entry] = await entriesOf(user, 'login.succeeded');
    expect(entry?.detail).toMatchObject({ methods: ['mail_code'] });
    const [event] = await auth.rows<{ methods: string[] }>(`
      SELECT data -> 'methods' AS methods FROM event
      WHERE type = 'golf.user.UserLoggedIn.v1' AND aggregate_id = '${user.userId}'
      ORDER BY id DESC LIMIT 1`);
    expect(event?.methods).toEqual(['mail_code']);
  });

  it('may be typed with blanks, and gives a browser its cookies', async () => {
    const { handle, mailCode } = await client.mailed(user.email);
    const spaced = `${mailCode.slice(0, 3)} ${mailCode.slice(3)}`;
    const given = { handle, mailCode: spaced, tokenDelivery: 'cookie' };
    const answer = await client.logIn(given).expect(200);
    expect(String(answer.headers['set-cookie'])).toMatch(/__Host-refresh=.*__Host-device=/s);
    expect(answer.body).not.toHaveProperty('refreshToken');
  });

  it('is told to the owner where the device is one that the account does not know', async () => {
    await client.logIn(await client.mailed(user.email)).expect(200);
    await server.next(user.email, NEW_LOGIN);
  });

  it('is asked for beside the authenticator, and used up once both were right', async () => {
    const authenticator = await enrol(auth, user.authorization);
    const given = await client.mailed(user.email);
    expect((await client.logIn(given).expect(401)).body).toMatchObject({ code: 'mfa_required' });
    const wrong = authenticator.code() === '000000' ? '000001' : '000000';
    await client.logIn({ ...given, code: wrong }).expect(401);
    const answer = await client.logIn({ ...given, code: authenticator.code() }).expect(200);
    await client.logIn({ ...given, code: authenticator.code(1) }).expect(401);
    const { methods } = (await entriesOf(user, 'login.succeeded'))[0]!.detail as {
      methods: string[];
    };
    expect(methods).toEqual(['mail_code', 'totp']);
    await get('account', bearer(answer)).expect(200);
  });

  it('is no step-up: what changes an account asks for the password', async () => {
    const authorization = bearer(await client.logIn(await client.mailed(user.email)).expect(200));
    const post = (path: string, body: object) =>
      request(auth.app).post(`/api/v1/auth/${path}`).set({ authorization }).send(body);
    const change = { email: newPerson().email };
    const answer = await post('account/email-changes', change).expect(403);
    expect(answer.body).toMatchObject({ code: 'step_up_required' });
    await post('step-up', { password: user.password }).expect(204);
    await post('account/email-changes', change).expect(202);
  });

  it('is one factor: it opens no accounts of others to an admin', async () => {
    await auth.rows(`UPDATE account SET roles = '{golfer,admin}' WHERE id = '${user.userId}'`);
    const answer = await client.logIn(await client.mailed(user.email)).expect(200);
    const refused = await get('accounts', bearer(answer)).expect(403);
    expect(refused.body).toMatchObject({ code: 'second_factor_required' });
  });

  it('is good beside others that were asked for elsewhere', async () => {
    const [first, second] = [await client.mailed(user.email), await client.mailed(user.email)];
    await client.logIn(second).expect(200);
    await client.logIn(first).expect(200);
  });

  it('does not verify an e-mail: who registered with it may be somebody else, and is out', async () => {
    const owner = await auth.register();
    const squatter = await auth.signIn(owner);
    await server.next(owner.email);
    await client.ask(owner.email);
    const token = tokenIn(await server.next(owner.email, RESET));
    const body = { token, password: 'beyond the bunker 9' };
    await request(auth.app).post('/api/v1/auth/password-resets/confirm').send(body).expect(204);
    await auth.refresh(squatter.refreshToken).expect(401);
    await client.logIn(await client.mailed(owner.email)).expect(200);
  });
});
