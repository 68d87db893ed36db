import { hash } from '@node-rs/argon2';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMetric } from '@golfroundpro/shared/testing/read-metric.ts';
import { makeFamilyStore } from '../sessions/family-store.ts';
import { startAuth, type Person, type TestAuth } from './start-auth.ts';

let auth: TestAuth;
let person: Person & { userId: string };
beforeAll(async () => {
  auth = await startAuth();
  person = await auth.register();
});
afterAll(() => auth.stop());

const post = (body: object) => request(auth.app).post('/api/v1/auth/login').send(body);

describe('POST /api/v1/auth/login', () => {
  it('gives an access token that verifies and a refresh cookie, and opens a session', async () => {
    const { email, password, userId } = person;
    const answer = await post({ email: ` ${email.toUpperCase()}`, password }).expect(200);
    expect(answer.body).toEqual({
      accessToken: expect.any(String) as string,
      tokenType: 'Bearer',
      expiresIn: 900,
    });
    const { accessToken } = answer.body as { accessToken: string };
    const user = await auth.context.tokens.verify(`Bearer ${accessToken}`);
    const sessions = await auth.rows('SELECT id, user_id, revoked_at FROM session');
    expect(sessions).toEqual([{ id: user.sessionId, user_id: userId, revoked_at: null }]);
    expect(user).toMatchObject({ userId, roles: ['golfer'], emailVerified: false });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^__Host-refresh=[\w.-]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
      expect.stringMatching(/^__Host-device=/),
    ]);
  });

  it('gives the refresh token in the body when asked, and no cookie', async () => {
    const { email, password } = person;
    const answer = await post({ email, password, tokenDelivery: 'body' }).expect(200);
    expect((answer.body as { refreshToken: string }).refreshToken).toMatch(/^[\w-]+\.0\.[\w-]+$/);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('answers alike for a wrong password and an unknown account', async () => {
    const wrong = await post({ email: person.email, password: 'not that one' }).expect(401);
    const unknown = await post({ email: 'nobody@club.example', password: 'any' }).expect(401);
    const plain = (body: object) => ({ ...body, traceId: '' });
    expect(plain(unknown.body as object)).toEqual(plain(wrong.body as object));
    expect(wrong.body).toMatchObject({ code: 'invalid_credentials' });
    expect(Object.keys(unknown.headers)).toEqual(Object.keys(wrong.headers));
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  // How long a refusal takes must not tell who has an account: the hash is nearly all of it.
  it.each([
    ['a wrong password', () => person.email],
    ['an unknown account', () => 'nobody@club.example'],
    ['an account without a password', () => passwordless()],
  ])('hashes once for %s', async (_, emailOf) => {
    const hashes = () =>
      readMetric(auth.context.metrics.registry, 'password_hash_duration_seconds_count');
    const email = await emailOf();
    const before = await hashes();
    await post({ email, password: 'whatever it is' }).expect(401);
    expect(await hashes()).toBe(before + 1);
  });

  async function passwordless(): Promise<string> {
    const { email } = await auth.register();
    const sql = 'UPDATE account SET password_hash = NULL WHERE email = $1';
    await auth.context.pool.query(sql, [email]);
    return email;
  }

  it('needs no state store', async () => {
    const { families } = auth.context;
    auth.context.families = makeFamilyStore(auth.context.dapr);
    await auth.login(person);
    auth.context.families = families;
  });

  it('notes who, how and from where, in the row, the audit log and one event', async () => {
    const { email, password, userId } = person;
    const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    await post({ email, password }).set('user-agent', userAgent).expect(200);
    const [session] = await auth.rows<{ id: string }>(`
      SELECT id, methods, address, user_agent, created_at = last_used_at AS fresh,
        authenticated_at = created_at AS proven, expires_at - created_at = '7 days' AS idle
      FROM session ORDER BY created_at DESC LIMIT 1`);
    expect(session).toMatchObject({
      methods: ['password'],
      address: expect.stringContaining('127.0.0.1') as string,
      user_agent: userAgent,
      fresh: true,
      proven: true,
      idle: true,
    });
    const { id: sessionId } = session!;
    const [audited] = await auth.rows(`SELECT * FROM audit_entry ORDER BY id DESC LIMIT 1`);
    expect(audited).toMatchObject({
      action: 'login.succeeded',
      actor_id: userId,
      user_id: userId,
      user_agent: userAgent,
      detail: { sessionId, methods: ['password'] },
    });
    const events = await auth.rows(`
      SELECT event.type, event.data FROM event JOIN event_pending USING (id)
      WHERE data ->> 'sessionId' = '${sessionId}'`);
    const data = { userId, sessionId, methods: ['password'] };
    expect(events).toEqual([{ type: 'golf.user.UserLoggedIn.v1', data }]);
  });

  it('audits what it refuses, without the e-mail', async () => {
    const last = () => auth.rows(`SELECT * FROM audit_entry ORDER BY id DESC LIMIT 1`);
    await post({ email: person.email, password: 'not that one' }).expect(401);
    expect(await last()).toMatchObject([
      { action: 'login.refused', actor_id: null, user_id: person.userId },
    ]);
    await post({ email: 'someone@club.example', password: 'not that one' }).expect(401);
    const entries = await last();
    expect(entries).toMatchObject([{ action: 'login.refused', actor_id: null, user_id: null }]);
    expect(JSON.stringify(entries)).not.toContain('someone');
  });

  it.each([
    ['goes', 'DELETE FROM account WHERE id = $1'],
    ['gets another password', `UPDATE account SET password_hash = 'p1$other' WHERE id = $1`],
    ['gets other roles', `UPDATE account SET roles = '{golfer,staff}' WHERE id = $1`],
  ])('opens nothing when the account %s while the password is checked', async (_name, sql) => {
    const { email, password, userId } = await auth.register();
    const { passwords } = auth.context;
    auth.context.passwords = {
      ...passwords,
      verify: async (...given) => {
        const isRight = await passwords.verify(...given);
        await auth.context.pool.query(sql, [userId]);
        return isRight;
      },
    };
    const answer = await post({ email, password }).expect(401);
    auth.context.passwords = passwords;
    expect(answer.body).toMatchObject({ code: 'invalid_credentials' });
    const left = `FROM session WHERE user_id = '${userId}'`;
    expect(await auth.rows(`SELECT ${left}`)).toEqual([]);
    const begun = `FROM event WHERE data ->> 'userId' = '${userId}' AND type LIKE 'golf.user.%'`;
    expect(await auth.rows(`SELECT ${begun}`)).toEqual([]);
  });

  it('makes a weak hash anew when the password is given', async () => {
    const { email, password, userId } = await auth.register();
    const weak = await hash(password, { memoryCost: 32, timeCost: 1, parallelism: 1 });
    const { pool } = auth.context;
    await pool.query('UPDATE account SET password_hash = $2 WHERE id = $1', [userId, weak]);
    const stored = async () => {
      const sql = `SELECT password_hash FROM account WHERE id = '${userId}'`;
      return (await auth.rows<{ password_hash: string }>(sql))[0]!.password_hash;
    };
    await post({ email, password: 'not that one' }).expect(401);
    expect(await stored()).toBe(weak);
    await Promise.all(Array.from({ length: 4 }, () => post({ email, password }).expect(200)));
    const strong = await stored();
    expect(strong).toMatch(/^p1\$\$argon2id\$v=19\$m=64,/);
    await post({ email, password }).expect(200);
    expect(await stored()).toBe(strong);
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour host', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example', host: 'club.example' }],
  ])('gives no cookie to a request from %s', async (_name, headers) => {
    const { email, password } = person;
    const answer = await post({ email, password }).set(headers).expect(403);
    expect(answer.body).toMatchObject({ code: 'cross_site' });
    expect(answer.headers['set-cookie']).toBeUndefined();
    await post({ email, password, tokenDelivery: 'body' }).set(headers).expect(200);
    await post({ email, password }).set('sec-fetch-site', 'same-origin').expect(200);
  });

  it('ends the session that the browser had before, and no other', async () => {
    const { email, password } = person;
    const [former, other] = [await auth.login(person), await auth.login(person)];
    const cookie = `__Host-refresh=${former}`;
    await post({ email, password: 'not that one' }).set({ cookie }).expect(401);
    await post({ email, password }).set({ cookie }).expect(200);
    await auth.refresh(former).expect(401);
    await auth.refresh(other).expect(200);
    await post({ email, password }).set('cookie', '__Host-refresh=nonsense').expect(200);
  });

  it.each<[string, object, string]>([
    ['no password', { password: undefined }, 'password'],
    ['an empty password', { password: '' }, 'password'],
    ['a password of 129 characters', { password: 'x'.repeat(129) }, 'password'],
    ['no e-mail', { email: undefined }, 'email'],
    ['an unknown delivery', { tokenDelivery: 'pigeon' }, 'tokenDelivery'],
    ['an unknown field', { admin: true }, 'admin'],
    ['a code that is too long', { code: '1'.repeat(41) }, 'code'],
  ])('refuses %s', async (_name, change, field) => {
    const { email, password } = person;
    const answer = await post({ email, password, ...change }).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field }] });
  });
});

describe('GET /.well-known/jwks.json', () => {
  it('publishes the public key only', async () => {
    const answer = await request(auth.app).get('/.well-known/jwks.json').expect(200);
    expect(answer.body).toEqual(auth.context.issuer.keySet);
    expect(JSON.stringify(answer.body)).not.toContain('"d"');
  });
});
