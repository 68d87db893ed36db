import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAccount } from '../db/insert-account.ts';
import { sealSeed } from '../mfa/sealed-seed.ts';
import { pendingCookie, type provenCookie } from '../oidc/login-cookies.ts';
import type { PendingLogin } from '../oidc/provider.ts';
import {
  makeTestProvider,
  OidcBrowser,
  type TestProvider,
  type TypedPerson,
} from './oidc-browser.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const REFUSED = '/login?problem=oidc_refused';

let directory: string;
let provider: TestProvider;
let auth: TestAuth;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'golfroundpro-oidc-'));
  provider = await makeTestProvider(directory);
  await provider.start();
  auth = await startAuth({ oidc: provider.config });
});
afterAll(async () => {
  await auth.stop();
  await provider.stop();
  await rm(directory, { recursive: true });
});

function somebody(changed: Partial<TypedPerson> = {}): TypedPerson {
  const email = `${randomBytes(6).toString('hex')}@identity.example`;
  return { name: 'Ann Golfer', email, verified: true, ...changed };
}

/** An account of ours, made without the provider. */
async function makeAccount(email: string, emailVerifiedAt: Date | null): Promise<string> {
  const id = uuidv7();
  const account = { id, name: 'Ann', email, passwordHash: 'none', roles: ['golfer' as const] };
  await insertAccount(auth.context.dataSource.manager, { ...account, emailVerifiedAt });
  return id;
}

/** Logs in with the provider; gives whom the access token speaks for. */
async function logIn(person: TypedPerson, body: object = {}, browser = new OidcBrowser(auth)) {
  expect(await browser.comeBackAs(person)).toBe('/login/oidc');
  const answer = await browser.finish(body).expect(200);
  browser.keep(answer.headers['set-cookie']);
  const { accessToken } = answer.body as { accessToken: string };
  return auth.context.tokens.verify(`Bearer ${accessToken}`);
}

const auditOf = (userId: string) =>
  auth.rows<{ action: string; detail: object }>(
    `SELECT action, detail FROM audit_entry WHERE user_id = '${userId}' ORDER BY id`,
  );
const linksOf = (userId: string) =>
  auth.rows(`SELECT issuer FROM external_identity WHERE user_id = '${userId}'`);
const sessionsOf = (userId: string) =>
  auth.rows<{ methods: string[]; complete: boolean }>(
    `SELECT methods, authenticated_at IS NOT NULL AS complete FROM session
     WHERE user_id = '${userId}' ORDER BY created_at`,
  );

describe('GET /api/v1/auth/oidc', () => {
  it('names the provider', async () => {
    const answer = await request(auth.app).get('/api/v1/auth/oidc').expect(200);
    expect(answer.body).toEqual({ enabled: true, name: 'the provider' });
  });
});

describe('GET /api/v1/auth/oidc/start', () => {
  it('leads to the provider with PKCE, state and nonce, and nowhere else', async () => {
    const path =
      '/api/v1/auth/oidc/start?returnTo=https://evil.example&redirect_uri=//evil.example';
    const answer = await request(auth.app).get(path).expect(302);
    const url = new URL(answer.headers['location']!);
    expect(url.origin).toBe(provider.config.issuer);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'golfroundpro',
      response_type: 'code',
      redirect_uri: 'http://localhost:8080/api/v1/auth/oidc/callback',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(
      /^__Host-oidc-state=k1\.[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(cookie).not.toContain(url.searchParams.get('state'));
  });
});

describe('somebody who is new', () => {
  it('gets a verified account without a password, and a session', async () => {
    const person = somebody({ name: 'Zoë  \u0007 Golfer', email: 'Zoe@Identity.example' });
    const browser = new OidcBrowser(auth);
    const path = await browser.beAtProvider(await browser.start(), person);
    const back = await browser.get(path);
    expect([back.status, back.headers['location']]).toEqual([302, '/login/oidc']);
    expect(back.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-oidc-state=; Max-Age=0; .*SameSite=Lax$/),
      expect.stringMatching(
        /^__Host-oidc-identity=k1\.[\w-]+; Max-Age=300; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
    const answer = await browser.finish().expect(200);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-refresh=[\w.-]+; Max-Age=604800; .*SameSite=Strict$/),
      expect.stringMatching(/^__Host-oidc-identity=; Max-Age=0; /),
    ]);
    expect(Object.keys(answer.body as object)).toEqual(['accessToken', 'tokenType', 'expiresIn']);
    const { accessToken } = answer.body as { accessToken: string };
    const user = await auth.context.tokens.verify(`Bearer ${accessToken}`);
    expect(user).toMatchObject({ roles: ['golfer'], emailVerified: true });
    const accounts = await auth.rows(
      `SELECT name, email, password_hash, email_verified_at IS NOT NULL AS verified
       FROM account WHERE id = '${user.userId}'`,
    );
    expect(accounts).toEqual([
      { name: 'Zoë    Golfer', email: 'zoe@identity.example', password_hash: null, verified: true },
    ]);
    const issuer = provider.config.issuer;
    expect(await auditOf(user.userId)).toEqual([
      { action: 'account.registered', detail: { issuer } },
      { action: 'identity.linked', detail: { issuer } },
      {
        action: 'login.succeeded',
        detail: expect.objectContaining({ methods: ['oidc'] }) as object,
      },
    ]);
    expect(await sessionsOf(user.userId)).toEqual([{ methods: ['oidc'], complete: true }]);
    const events = await auth.rows<{ data: object }>(
      `SELECT data FROM event WHERE aggregate_id = '${user.userId}'`,
    );
    expect(events).toEqual([
      { data: { userId: user.userId, sessionId: user.sessionId, methods: ['oidc'] } },
    ]);
  });

  it('is refused while the provider has not verified the e-mail', async () => {
    const person = somebody({ verified: false });
    const browser = new OidcBrowser(auth);
    expect(await browser.comeBackAs(person)).toBe('/login/oidc');
    const answer = await browser.finish().expect(401);
    expect(answer.body).toMatchObject({ code: 'oidc_refused' });
    expect(await auth.rows(`SELECT FROM account WHERE email = '${person.email}'`)).toEqual([]);
  });
});

describe('somebody who has an account', () => {
  it('comes back to it by the provider’s name for them, whatever their e-mail is now', async () => {
    const person = somebody();
    const { userId } = await logIn(person);
    await auth.rows(`UPDATE account SET email = 'moved-${person.email}' WHERE id = '${userId}'`);
    expect(await logIn({ ...person, verified: false })).toMatchObject({ userId });
    expect(await linksOf(userId)).toHaveLength(1);
  });

  it('is linked by an e-mail that both sides have verified', async () => {
    const person = somebody();
    const userId = await makeAccount(person.email, new Date());
    expect(await logIn({ ...person, email: person.email.toUpperCase() })).toMatchObject({ userId });
    expect(await linksOf(userId)).toEqual([{ issuer: provider.config.issuer }]);
    expect((await auditOf(userId)).map(({ action }) => action)).toEqual([
      'identity.linked',
      'login.succeeded',
    ]);
  });

  it.each([
    ['we never verified its e-mail', null, true, 409, 'email_unverified_elsewhere'],
    ['the provider has not verified the e-mail', new Date(), false, 401, 'oidc_refused'],
  ])('is not linked when %s', async (_name, verifiedAt, verified, status, code) => {
    const person = somebody({ verified });
    const userId = await makeAccount(person.email, verifiedAt);
    const browser = new OidcBrowser(auth);
    await browser.comeBackAs(person);
    const answer = await browser.finish().expect(status);
    expect(answer.body).toMatchObject({ code });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(await linksOf(userId)).toEqual([]);
    expect(await sessionsOf(userId)).toEqual([]);
    expect(await auditOf(userId)).toEqual([{ action: 'login.refused', detail: { code } }]);
  });

  it('is not taken over by whom the provider gave their e-mail later', async () => {
    const [ann, heir] = [somebody(), somebody()];
    const { userId } = await logIn(ann);
    await auth.rows(`UPDATE account SET email = '${heir.email}' WHERE id = '${userId}'`);
    const browser = new OidcBrowser(auth);
    await browser.comeBackAs(heir);
    expect((await browser.finish().expect(401)).body).toMatchObject({ code: 'oidc_refused' });
    expect(await linksOf(userId)).toHaveLength(1);
  });
});

describe('an account with an authenticator', () => {
  async function enrol(userId: string): Promise<() => string> {
    const seed = randomBytes(20);
    const sealed = sealSeed(auth.context, userId, seed);
    await auth.rows(
      `INSERT INTO totp (user_id, sealed_seed, confirmed_at) VALUES ('${userId}', '${sealed}', now())`,
    );
    const totp = new TOTP({ secret: new Secret({ buffer: Uint8Array.from(seed).buffer }) });
    return () => totp.generate({ timestamp: auth.context.now().getTime() });
  }

  it('is opened and linked only with its code, or on a device that it trusts', async () => {
    const person = somebody();
    const userId = await makeAccount(person.email, new Date());
    const code = await enrol(userId);
    const browser = new OidcBrowser(auth);
    await browser.comeBackAs(person);
    const asked = await browser.finish().expect(401);
    expect(asked.body).toMatchObject({ code: 'mfa_required' });
    const wrong = await browser.finish({ code: code() === '000000' ? '000001' : '000000' });
    expect(wrong.body).toMatchObject({ code: 'code_invalid' });
    expect(await linksOf(userId)).toEqual([]);
    expect(await sessionsOf(userId)).toEqual([]);

    const answer = await browser.finish({ code: code(), trustDevice: true }).expect(200);
    browser.keep(answer.headers['set-cookie']);
    expect([...browser.cookies.keys()]).toEqual(expect.arrayContaining(['__Host-device']));
    expect(await linksOf(userId)).toHaveLength(1);

    await logIn(person, {}, browser);
    expect(await sessionsOf(userId)).toEqual([
      { methods: ['oidc', 'totp'], complete: true },
      { methods: ['oidc', 'trusted_device'], complete: false },
    ]);
  });
});

describe('GET /api/v1/auth/oidc/callback', () => {
  /** A login up to the moment before the callback, with what was kept of it changed. */
  async function beforeCallback(change: Partial<PendingLogin> = {}) {
    const browser = new OidcBrowser(auth);
    const path = await browser.beAtProvider(await browser.start(), somebody());
    const cookie = pendingCookie(auth.context);
    const pending = cookie.read(browser.asRequest)!;
    browser.keep(cookie.give({ ...pending, ...change }));
    return { browser, path };
  }

  async function expectRefused(browser: OidcBrowser, path: string) {
    const answer = await browser.get(path);
    expect([answer.status, answer.headers['location']]).toEqual([302, REFUSED]);
    expect(browser.cookies.has('__Host-oidc-identity')).toBe(false);
    await browser.finish().expect(401);
  }

  it('takes a login that nobody changed (what the refusals below are measured by)', async () => {
    const { browser, path } = await beforeCallback();
    expect((await browser.get(path)).headers['location']).toBe('/login/oidc');
  });

  it.each<[string, Partial<PendingLogin>]>([
    ['another state', { state: 'x'.repeat(43) }],
    ['another nonce', { nonce: 'x'.repeat(43) }],
    ['another code verifier', { codeVerifier: 'x'.repeat(43) }],
  ])('refuses %s', async (_name, change) => {
    const { browser, path } = await beforeCallback(change);
    await expectRefused(browser, path);
  });

  it.each<[string, (path: string) => string]>([
    ['a state that is not ours', (path) => path.replace(/state=[^&]+/, 'state=forged')],
    ['no state', (path) => path.replace(/&state=[^&]+/, '')],
    ['a code that the provider never gave', (path) => path.replace(/code=[^&]+/, 'code=forged')],
    ['another issuer', (path) => path.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example')],
    ['no issuer', (path) => path.replace(/&iss=[^&]+/, '')],
    ['the refusal of the provider', (path) => path.replace(/code=[^&]+/, 'error=access_denied')],
    ['an empty query', (path) => path.split('?')[0]!],
    ['addresses of others', (path) => `${path.split('?')[0]}?redirect_uri=//evil.example`],
  ])('refuses %s', async (_name, change) => {
    const { browser, path } = await beforeCallback();
    await expectRefused(browser, change(path));
  });

  it('refuses a code that was used, also under a state of its own', async () => {
    const { browser, path } = await beforeCallback();
    const kept = pendingCookie(auth.context).read(browser.asRequest)!;
    expect((await browser.get(path)).headers['location']).toBe('/login/oidc');
    const again = new OidcBrowser(auth);
    again.keep(pendingCookie(auth.context).give(kept));
    await expectRefused(again, path);
    again.keep(pendingCookie(auth.context).give({ ...kept, state: 'fresh' }));
    await expectRefused(again, path.replace(/state=[^&]+/, 'state=fresh'));
  });

  it.each<[string, (value: string) => string]>([
    [
      'with a byte changed',
      (value) => value.replace(/.{3}$/, (end) => (end === 'AAA' ? 'BBB' : 'AAA')),
    ],
    ['cut short', (value) => value.slice(0, 20)],
    ['that is empty', () => ''],
  ])('refuses a cookie %s', async (_name, change) => {
    const { browser, path } = await beforeCallback();
    browser.cookies.set('__Host-oidc-state', change(browser.cookies.get('__Host-oidc-state')!));
    await expectRefused(browser, path);
  });

  it('refuses a browser that did not begin the login', async () => {
    const { path } = await beforeCallback();
    await expectRefused(new OidcBrowser(auth), path);
  });

  it('refuses a login that took longer than ten minutes', async () => {
    const { browser, path } = await beforeCallback();
    auth.pass(600_000);
    await expectRefused(browser, path);
  });
});

describe('POST /api/v1/auth/oidc/finish', () => {
  it('counts once, also for twenty at the same moment', async () => {
    const browser = new OidcBrowser(auth);
    await browser.comeBackAs(somebody());
    const answers = await Promise.all(Array.from({ length: 20 }, () => browser.finish()));
    const counts = answers.map(({ status }) => status).sort();
    expect(counts.filter((status) => status === 200)).toHaveLength(1);
    expect(counts.every((status) => [200, 401, 409].includes(status))).toBe(true);
    expect((await browser.finish().expect(401)).body).toMatchObject({ code: 'oidc_refused' });
  });

  it('refuses what another site made the browser send', async () => {
    const browser = new OidcBrowser(auth);
    await browser.comeBackAs(somebody());
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
    ] as Record<string, string>[]) {
      const answer = await browser.finish({}, headers).expect(403);
      expect(answer.body).toMatchObject({ code: 'cross_site' });
    }
    await browser.finish({}, { 'sec-fetch-site': 'same-origin' }).expect(200);
  });

  it('refuses an identity after five minutes, a changed one, and a cookie of another kind', async () => {
    const browser = new OidcBrowser(auth);
    await browser.comeBackAs(somebody());
    const value = browser.cookies.get('__Host-oidc-identity')!;
    browser.cookies.set('__Host-oidc-identity', `${value.slice(0, -4)}AAAA`);
    await browser.finish().expect(401);
    const other = pendingCookie(auth.context) as unknown as ReturnType<typeof provenCookie>;
    const proven = { id: uuidv7(), identity: { subject: 'x' } } as never;
    browser.cookies.set('__Host-oidc-identity', /=([^;]+)/.exec(other.give(proven))![1]!);
    await browser.finish().expect(401);
    browser.cookies.set('__Host-oidc-identity', value);
    auth.pass(300_000);
    const answer = await browser.finish().expect(401);
    expect(answer.body).toMatchObject({ code: 'oidc_refused' });
  });

  it.each<[string, object, string]>([
    ['an unknown field', { email: 'ann@club.example' }, 'email'],
    ['roles', { roles: ['admin'] }, 'roles'],
    ['a code that is no text', { code: 123456 }, 'code'],
  ])('refuses %s', async (_name, body, field) => {
    const answer = await new OidcBrowser(auth).finish(body).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field }] });
  });
});

describe('a provider that is away', () => {
  it('is told as such, is asked again, and hinders nothing else', async () => {
    const other = await makeTestProvider(directory);
    const lone = await startAuth({ oidc: other.config });
    try {
      const start = () => request(lone.app).get('/api/v1/auth/oidc/start');
      expect((await start().expect(503)).body).toMatchObject({ code: 'oidc_unavailable' });
      const page = await start().set('sec-fetch-mode', 'navigate').expect(302);
      expect(page.headers['location']).toBe('/login?problem=oidc_unavailable');
      await request(lone.app).get('/api/v1/auth/oidc').expect(200);
      await request(lone.app).get('/.well-known/jwks.json').expect(200);

      await other.start();
      const browser = new OidcBrowser(lone);
      const path = await browser.beAtProvider(await browser.start(), somebody());
      await other.stop();
      const back = await browser.get(path);
      expect(back.headers['location']).toBe('/login?problem=oidc_unavailable');
    } finally {
      await other.stop();
      await lone.stop();
    }
  });
});

describe('no provider', () => {
  it('is told, and there is nothing to begin', async () => {
    const plain = await startAuth();
    const get = (path: string) => request(plain.app).get(`/api/v1/auth/oidc${path}`);
    expect((await get('').expect(200)).body).toEqual({ enabled: false, name: '' });
    await get('/start').expect(404);
    await get('/callback?code=x&state=y').expect(404);
    await plain.stop();
  });
});
