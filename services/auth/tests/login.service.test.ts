import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    const user = await auth.context.issuer.verifier.verify(`Bearer ${accessToken}`);
    expect(user).toEqual({ userId, roles: ['golfer'] });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^__Host-refresh=[\w.-]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
    const sessions = await auth.rows('SELECT user_id, revoked_at FROM session');
    expect(sessions).toEqual([{ user_id: userId, revoked_at: null }]);
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

  it('hashes for an unknown account too', async () => {
    const hashes = async () =>
      (await auth.context.counters.hashSeconds.get()).values.find((value) =>
        value.metricName?.endsWith('_count'),
      )?.value ?? 0;
    const before = await hashes();
    await post({ email: 'nobody@club.example', password: 'whatever it is' }).expect(401);
    expect(await hashes()).toBe(before + 1);
  });

  it('opens no session, and says so, when its state was not written', async () => {
    const { families } = auth.context;
    auth.context.families = { ...families, write: () => Promise.resolve(false) };
    const before = await auth.rows('SELECT id FROM session');
    const { email, password } = person;
    const answer = await post({ email, password }).expect(503);
    expect(answer.body).toMatchObject({ code: 'sessions_unavailable' });
    expect(await auth.rows('SELECT id FROM session')).toEqual(before);
    auth.context.families = families;
  });

  it.each<[string, object, string]>([
    ['no password', { password: undefined }, 'password'],
    ['an empty password', { password: '' }, 'password'],
    ['a password of 129 characters', { password: 'x'.repeat(129) }, 'password'],
    ['no e-mail', { email: undefined }, 'email'],
    ['an unknown delivery', { tokenDelivery: 'pigeon' }, 'tokenDelivery'],
    ['an unknown field', { admin: true }, 'admin'],
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
