import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOTICE, startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { makePasskeyClient, PASSKEYS, type PasskeyClient } from './passkey-client.ts';
import { makeSoftwareAuthenticator } from './software-authenticator.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const MINUTE_MS = 60_000;

let auth: TestAuth;
let server: MailServer;
let client: PasskeyClient;
let user: TestUser;
beforeAll(async () => {
  server = await startMailServer();
  auth = await startAuth({ smtp: server.smtp });
  client = makePasskeyClient(auth);
});
beforeEach(async () => void (user = await signedIn(auth)));
afterAll(async () => {
  await auth.stop();
  await server.stop();
});

describe('a passkey', () => {
  it('is added, listed, told to its owner, and removed', async () => {
    const { passkeyId, credentialId } = await client.added(user);
    const list = () =>
      request(auth.app).get(`/api/v1/auth/${PASSKEYS}`).set({ authorization: user.authorization });
    const items = [{ id: passkeyId, name: 'My phone', lastUsedAt: null }];
    expect((await list().expect(200)).body).toMatchObject({ items });
    expect((await server.next(user.email, NOTICE)).text).toContain('A passkey was added');
    const { excludeCredentials } = (await client.optionsOf(PASSKEYS, user)) as unknown as {
      excludeCredentials: { id: string }[];
    };
    expect(excludeCredentials.map(({ id }) => id)).toEqual([credentialId]);
    const remove = () =>
      request(auth.app)
        .delete(`/api/v1/auth/${PASSKEYS}/${passkeyId}`)
        .set({ authorization: user.authorization });
    await remove().expect(204);
    await remove().expect(404);
    expect((await server.next(user.email, NOTICE)).text).toContain('A passkey of your account');
    expect((await list().expect(200)).body).toEqual({ items: [] });
    const entries = await auth.rows(`
      SELECT action FROM audit_entry
      WHERE user_id = '${user.userId}' AND action LIKE 'passkey.%' ORDER BY id`);
    expect(entries).toEqual([{ action: 'passkey.added' }, { action: 'passkey.removed' }]);
  });

  it('logs in without a password, and is two factors', async () => {
    const { get } = await client.added(user);
    const answer = await client.logIn(get(await client.optionsOf('login/passkey'))).expect(200);
    const { accessToken } = answer.body as { accessToken: string };
    const who = await auth.context.tokens.verify(`Bearer ${accessToken}`);
    expect(who).toMatchObject({ userId: user.userId, secondFactor: true });
    const [session] = await auth.rows(`SELECT methods FROM session WHERE id = '${who.sessionId}'`);
    expect(session).toEqual({ methods: ['passkey'] });
    await client.logIn(get(await client.optionsOf('login/passkey'))).expect(200);
  });

  it('may be one that does not count', async () => {
    const { get } = await client.added(user, { counts: false });
    for (let i = 0; i < 2; i++)
      await client.logIn(get(await client.optionsOf('login/passkey'))).expect(200);
  });

  it('goes to a browser in a cookie, to no other site', async () => {
    const { get } = await client.added(user);
    const send = async (headers: Record<string, string>) =>
      client
        .post('login/passkey', { credential: get(await client.optionsOf('login/passkey')) })
        .set(headers);
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const answer = await send({ 'sec-fetch-site': 'same-origin' });
    const cookies = answer.headers['set-cookie'] as unknown as string[];
    expect(cookies.join()).toMatch(/__Host-refresh=.+__Host-device=/);
  });

  it('proves again who somebody is', async () => {
    const { get } = await client.added(user);
    auth.pass(6 * MINUTE_MS);
    const fresh = await auth.signIn(user);
    auth.pass(6 * MINUTE_MS);
    await client.post(`${PASSKEYS}/options`, {}, fresh).expect(403);
    const passkey = get(await client.optionsOf('step-up/passkey', fresh));
    await client.post('step-up', { passkey }, fresh).expect(204);
    await client.post(`${PASSKEYS}/options`, {}, fresh).expect(200);
  });

  it('stays at a new password, and goes with "this was not me"', async () => {
    const { get } = await client.added(user);
    const token = tokenIn(await server.next(user.email, NOTICE));
    await client.post('not-me', { token }).expect(204);
    expect(
      (await client.logIn(get(await client.optionsOf('login/passkey'))).expect(401)).body,
    ).toMatchObject({
      code: 'passkey_refused',
    });
  });

  it('is one of twenty at most', async () => {
    await auth.rows(`
      INSERT INTO passkey (id, user_id, credential_id, public_key, sign_count, transports, name, created_at)
      SELECT gen_random_uuid(), '${user.userId}', gen_random_uuid(), '', 0, '{}', 'one', now()
      FROM generate_series(1, 20)`);
    const credential = makeSoftwareAuthenticator().create(await client.optionsOf(PASSKEYS, user));
    const answer = await client.post(PASSKEYS, { credential }, user).expect(409);
    expect(answer.body).toMatchObject({ code: 'too_many_passkeys' });
  });
});
