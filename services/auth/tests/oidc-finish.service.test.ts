import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pendingCookie, type provenCookie } from '../oidc/login-cookies.ts';
import { OidcBrowser } from './oidc-browser.ts';
import { somebody, startOidcWorld, type OidcWorld } from './oidc-world.ts';
import type { TestAuth } from './start-auth.ts';

let world: OidcWorld;
let auth: TestAuth;
beforeAll(async () => {
  world = await startOidcWorld();
  ({ auth } = world);
});
afterAll(() => world.stop());

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
