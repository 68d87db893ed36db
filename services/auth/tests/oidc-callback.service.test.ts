import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pendingCookie } from '../oidc/login-cookies.ts';
import type { PendingLogin } from '../oidc/provider.ts';
import { OidcBrowser } from './oidc-browser.ts';
import { somebody, startOidcWorld, type OidcWorld } from './oidc-world.ts';
import type { TestAuth } from './start-auth.ts';

const REFUSED = '/login?problem=oidc_refused';

let world: OidcWorld;
let auth: TestAuth;
beforeAll(async () => {
  world = await startOidcWorld();
  ({ auth } = world);
});
afterAll(() => world.stop());

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
