import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestProvider, OidcBrowser } from './oidc-browser.ts';
import { somebody, startOidcWorld, type OidcWorld } from './oidc-world.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

let world: OidcWorld;
let auth: TestAuth;
beforeAll(async () => {
  world = await startOidcWorld();
  ({ auth } = world);
});
afterAll(() => world.stop());

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
    expect(url.origin).toBe(world.provider.config.issuer);
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

describe('a provider that is away', () => {
  it('is told as such, is asked again, and hinders nothing else', async () => {
    const other = await makeTestProvider();
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
