import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol } from './authenticator.ts';
import { NOTICE, RESET, startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { newPerson, startAuth, type TestAuth } from './start-auth.ts';

const PASSWORD = 'beyond the bunker 9';

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

const post = (path: string, body: object) =>
  request(auth.app).post(`/api/v1/auth/${path}`).send(body);

const put = (
  { authorization }: Pick<TestUser, 'authorization'>,
  password: unknown,
  more: object = {},
) =>
  request(auth.app)
    .put('/api/v1/auth/account/password')
    .set({ authorization })
    .send({ password, ...more });

const login = (email: string, password: string) => post('login', { email, password });

const reset = (token: string, password = PASSWORD) =>
  post('password-resets/confirm', { token, password });

/** A user, and the token of a reset. */
async function askedForReset(options?: { verified: boolean }) {
  const user = await signedIn(auth, options);
  await post('password-resets', { email: user.email }).expect(202);
  return { user, token: tokenIn(await server.next(user.email, RESET)) };
}

const entriesOf = (userId: string) =>
  auth.rows(`SELECT action FROM audit_entry
    WHERE user_id = '${userId}' AND action LIKE 'password%' ORDER BY id`);

/** Two things that would let somebody in without a code. */
async function giveSecondChances(userId: string): Promise<void> {
  await auth.rows(`INSERT INTO backup_code (user_id, hash) VALUES ('${userId}', 'x')`);
  await auth.rows(`
    INSERT INTO trusted_device
      (id, user_id, hash, address, user_agent, created_at, last_used_at, expires_at)
    VALUES (gen_random_uuid(), '${userId}', '${userId}', '', '', now(), now(), now())`);
}

const giveKey = (userId: string) =>
  auth.rows<{ id: string }>(`
    INSERT INTO api_key (id, user_id, name, hash, scopes, created_at)
    VALUES (gen_random_uuid(), '${userId}', 'board', gen_random_uuid(), '{rounds:read}', now())
    RETURNING id`);

const secondChancesOf = (userId: string) =>
  auth.rows(`SELECT hash FROM backup_code WHERE user_id = '${userId}'
    UNION ALL SELECT hash FROM trusted_device WHERE user_id = '${userId}'`);

describe('the first password', () => {
  it('is set with the link of the welcome mail, which verifies the e-mail', async () => {
    const { name, email } = newPerson();
    const answer = await post('register', { name, email }).expect(201);
    const { userId } = answer.body as { userId: string };
    const mail = await server.next(email);
    expect(mail.text).toContain('http://localhost:8080/set-password#token=');
    await reset(tokenIn(mail)).expect(204);
    const { authorization } = await auth.signIn({ email, password: PASSWORD });
    const account = await request(auth.app).get('/api/v1/auth/account').set({ authorization });
    expect(account.body).toMatchObject({ userId, emailVerified: true, hasPassword: true });
    expect(await entriesOf(userId)).toEqual([{ action: 'password.set' }]);
    // The welcome leaves the queue a little behind its coming, and nothing else was queued.
    const queued = () => auth.rows(`SELECT FROM mail_job WHERE user_id = '${userId}'`);
    await expect.poll(queued).toEqual([]);
  });
});

describe('resetting a password', () => {
  it('ends every session, second chance and API key, and tells the owner', async () => {
    const { user, token } = await askedForReset();
    await giveSecondChances(user.userId);
    const [apiKey] = await giveKey(user.userId);
    await reset(token).expect(204);
    expect(await auth.rows(`SELECT FROM api_key WHERE id = '${apiKey!.id}'`)).toEqual([]);
    expect(
      await auth.rows(`SELECT FROM revocation WHERE session_id = '${apiKey!.id}'`),
    ).toHaveLength(1);
    await auth.refresh(user.refreshToken).expect(401);
    await login(user.email, user.password).expect(401);
    await login(user.email, PASSWORD).expect(200);
    expect(await secondChancesOf(user.userId)).toEqual([]);
    expect((await server.next(user.email, NOTICE)).text).toContain(
      'password of your account was changed',
    );
    expect(await entriesOf(user.userId)).toEqual([{ action: 'password.set' }]);
  });

  it('works once, for an hour, and with its own links alone', async () => {
    const first = await askedForReset();
    await reset(first.token).expect(204);
    const again = await reset(first.token).expect(410);
    expect(again.body).toMatchObject({ code: 'link_used' });
    const second = await askedForReset();
    auth.pass(60 * 60 * 1000 + 1000);
    await reset(second.token).expect(410);
    const { email } = await auth.register();
    await reset(tokenIn(await server.next(email))).expect(410);
  });

  it('lets one of several at once have the link', async () => {
    const { token } = await askedForReset();
    const answers = await Promise.all(Array.from({ length: 4 }, () => reset(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410, 410, 410]);
  });

  it('keeps the link where the password is refused', async () => {
    const { token } = await askedForReset();
    const answer = await reset(token, 'golfroundpro').expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field: 'password' }] });
    await reset(token).expect(204);
  });

  it('leaves the authenticator: with the new password alone nobody comes in', async () => {
    const { user, token } = await askedForReset();
    const { code } = await enrol(auth, user.authorization);
    await reset(token).expect(204);
    const answer = await login(user.email, PASSWORD).expect(401);
    expect(answer.body).toMatchObject({ code: 'mfa_required' });
    await post('login', { email: user.email, password: PASSWORD, code: code() }).expect(200);
  });

  it('takes off the authenticator of somebody who never showed that the e-mail is theirs', async () => {
    const { user, token } = await askedForReset({ verified: false });
    await auth.rows(`INSERT INTO totp (user_id, sealed_seed, confirmed_at)
      VALUES ('${user.userId}', 'x', now())`);
    await reset(token).expect(204);
    await login(user.email, PASSWORD).expect(200);
  });

  it('answers alike for an e-mail that nobody has, and does the same work', async () => {
    const { email } = await auth.register();
    const known = await post('password-resets', { email }).expect(202);
    const unknown = await post('password-resets', { email: newPerson().email }).expect(202);
    expect(unknown.text).toBe(known.text);
    expect(Object.keys(unknown.headers)).toEqual(Object.keys(known.headers));
  });
});

describe('PUT /api/v1/auth/account/password', () => {
  it('ends the other sessions and second chances, keeps this one, and tells the owner', async () => {
    const user = await signedIn(auth);
    const other = await auth.login(user);
    await giveSecondChances(user.userId);
    await put(user, PASSWORD).expect(204);
    await auth.refresh(other).expect(401);
    await auth.refresh(user.refreshToken).expect(200);
    await login(user.email, PASSWORD).expect(200);
    expect(await secondChancesOf(user.userId)).toEqual([]);
    expect((await server.next(user.email, NOTICE)).text).toContain(
      'password of your account was changed',
    );
    expect(await entriesOf(user.userId)).toEqual([{ action: 'password.changed' }]);
  });

  it.each([
    [undefined, { sessions: 401, trusted_device: 0, api_key: 0 }],
    [['sessions'], { sessions: 200, trusted_device: 0, api_key: 0 }],
    [['trusted-devices'], { sessions: 401, trusted_device: 1, api_key: 0 }],
    [['api-keys'], { sessions: 401, trusted_device: 0, api_key: 1 }],
    [['sessions', 'trusted-devices', 'api-keys'], { sessions: 200, trusted_device: 1, api_key: 1 }],
  ])('keeps %j', async (keep, left) => {
    const user = await signedIn(auth);
    const other = await auth.login(user);
    await giveSecondChances(user.userId);
    await giveKey(user.userId);
    await put(user, PASSWORD, { keep }).expect(204);
    const count = async (table: string) =>
      (await auth.rows(`SELECT FROM ${table} WHERE user_id = '${user.userId}'`)).length;
    const { status: sessions } = await auth.refresh(other);
    const [trusted_device, api_key] = [await count('trusted_device'), await count('api_key')];
    expect({ sessions, trusted_device, api_key }).toEqual(left);
    expect(await count('backup_code')).toBe(0);
    const [entry] = await auth.rows(
      `SELECT detail FROM audit_entry WHERE user_id = '${user.userId}' AND action = 'password.changed'`,
    );
    expect(entry).toEqual({ detail: { kept: keep ?? [] } });
  });

  it('keeps nothing that it does not know', async () => {
    const user = await signedIn(auth);
    for (const keep of [['everything'], ['sessions', 'sessions'], 'sessions']) {
      await put(user, PASSWORD, { keep }).expect(422);
    }
  });

  it('ends a reset and a change of e-mail that somebody asked for', async () => {
    const { user, token } = await askedForReset();
    const { email } = newPerson();
    await request(auth.app)
      .post('/api/v1/auth/account/email-changes')
      .set({ authorization: user.authorization })
      .send({ email })
      .expect(202);
    const change = tokenIn(await server.next(email));
    await put(user, PASSWORD).expect(204);
    await reset(token).expect(410);
    const { password } = user;
    await post('email-verifications/confirm', { token: change, password }).expect(410);
  });

  it.each<[string, unknown]>([
    ['a common one', 'iloveyou2'],
    ['the own name', 'Ann Golfer 1'],
    ['one of 7 characters', '1234567'],
    ['one of 129 characters', 'x'.repeat(129)],
    ['none', undefined],
  ])('refuses %s, and the old one stays', async (_name, password) => {
    const user = await signedIn(auth);
    const answer = await put(user, password).expect(422);
    expect(answer.body).toMatchObject({
      code: 'invalid_request',
      errors: [{ field: 'password', message: expect.any(String) as string }],
    });
    await auth.signIn(user);
  });

  it('needs a proof of late', async () => {
    const user = await signedIn(auth);
    auth.pass(6 * 60 * 1000);
    expect((await put(user, PASSWORD).expect(403)).body).toMatchObject({
      code: 'step_up_required',
    });
    await put({ authorization: '' }, PASSWORD).expect(401);
  });
});
