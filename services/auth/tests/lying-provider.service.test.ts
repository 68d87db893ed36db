import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeOidcProvider, type OidcProvider } from '../oidc/provider.ts';
import { CLIENT, startLyingProvider, type Lies, type LyingProvider } from './lying-provider.ts';

const BACK = 'http://localhost:8080/api/v1/auth/oidc/callback';
const HOUR = 3600;

let lying: LyingProvider;
let client: OidcProvider;
beforeAll(async () => void (lying = await startLyingProvider()));
beforeEach(() => {
  lying.lies = {};
  const { issuer } = lying;
  client = makeOidcProvider({ issuer, clientId: CLIENT.id, name: 'it' }, CLIENT.secret, BACK);
});
afterAll(() => lying.stop());

/** A whole login, during which the provider tells these lies. */
async function logIn(lies: Lies) {
  lying.lies = lies;
  const { pending } = await client.begin();
  lying.expect(pending.nonce);
  const query = new URLSearchParams({ code: 'c', state: pending.state, iss: lying.issuer });
  return client.end(query.toString(), pending);
}

it('is believed while it tells the truth (what the refusals below are measured by)', async () => {
  expect(await logIn({})).toMatchObject({ issuer: lying.issuer, subject: 'ann' });
});

describe('what a provider says of itself', () => {
  it.each<[string, (issuer: string) => string]>([
    ['another one', () => 'https://accounts.example'],
    ['another port of its host', (issuer) => issuer.replace(/\d+$/, '1')],
    ['its name with a path', (issuer) => `${issuer}/tenant`],
  ])('is refused where it says that it is %s', async (_name, issuerOf) => {
    await expect(logIn({ metadata: { issuer: issuerOf(lying.issuer) } })).rejects.toMatchObject({
      code: 'oidc_unavailable',
    });
  });

  it('is asked for again after a lie', async () => {
    const metadata = { issuer: 'https://accounts.example' };
    await expect(logIn({ metadata })).rejects.toThrow();
    expect(await logIn({})).toMatchObject({ subject: 'ann' });
  });
});

describe('an answer that leads elsewhere', () => {
  it.each(['/.well-known/openid-configuration', '/jwks', '/token', '/userinfo'])(
    'is not followed from %s',
    async (elsewhere) => {
      await expect(logIn({ elsewhere })).rejects.toMatchObject({ name: 'AppError' });
    },
  );
});

describe('an ID token', () => {
  const now = () => Math.floor(Date.now() / 1000);

  it.each<[string, () => Lies]>([
    ['for another client', () => ({ claims: { aud: 'another' } })],
    ['for nobody', () => ({ claims: { aud: undefined } })],
    ['for several clients, given to none of them', () => ({ claims: { aud: [CLIENT.id, 'b'] } })],
    [
      'for several clients, given to another',
      () => ({ claims: { aud: [CLIENT.id, 'b'], azp: 'b' } }),
    ],
    ['of another issuer', () => ({ claims: { iss: 'https://accounts.example' } })],
    ['of no issuer', () => ({ claims: { iss: undefined } })],
    ['of another login', () => ({ claims: { nonce: 'x'.repeat(43) } })],
    ['without a nonce', () => ({ claims: { nonce: undefined } })],
    ['without a person', () => ({ claims: { sub: undefined } })],
    ['that has ended', () => ({ claims: { exp: now() - HOUR } })],
    ['that never ends', () => ({ claims: { exp: undefined } })],
    ['that nobody signed', () => ({ signedBy: 'nobody' })],
    ['that another key signed', () => ({ signedBy: 'another key' })],
    ["that the client's secret signed", () => ({ signedBy: "the client's secret" })],
    ['whose person is another one where it is asked', () => ({ userInfo: { sub: 'bob' } })],
  ])('is refused %s', async (_name, lies) => {
    await expect(logIn(lies())).rejects.toMatchObject({ name: 'AppError' });
  });
});
