import { randomBytes } from 'node:crypto';
import { Provider, interactionPolicy, type JWK } from 'oidc-provider';
import type { People } from './people.ts';

/** What the provider is told at its start. */
export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  /** The private key with which it signs. */
  key: JWK;
}

const SCOPE = 'openid email profile';

/** A certified OpenID provider with one client, which asks at each login who it is. */
export function makeProvider(settings: ProviderSettings, people: People): Provider {
  const { issuer, clientId, clientSecret, redirectUri, key } = settings;
  const provider: Provider = new Provider(issuer, {
    responseTypes: ['code'],
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { policy: askEachTime(), url: (_ctx, { uid }) => `/interaction/${uid}` },
    // Whoever logs in has agreed: there is no other client to agree to.
    loadExistingGrant: async ({ oidc }) => {
      const accountId = oidc.session?.accountId;
      const grant = new provider.Grant({ clientId, ...(accountId ? { accountId } : {}) });
      grant.addOIDCScope(SCOPE);
      await grant.save();
      return grant;
    },
    findAccount: (_ctx, sub) => {
      const person = people.get(sub);
      if (!person) return undefined;
      const { name, email, emailVerified } = person;
      const claims = { sub, name, email, email_verified: emailVerified };
      return { accountId: sub, claims: () => claims };
    },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    renderError: (ctx, { error, error_description: description }) => {
      ctx.type = 'text';
      ctx.body = `${error}: ${description ?? ''}`;
    },
  });
  return provider;
}

/** A login at each time, so that another person can be tried, and no page that asks for consent. */
function askEachTime() {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  policy.remove('consent');
  policy
    .get('login')
    ?.checks.add(
      new Check('each_time', 'a person is chosen at each login', ({ oidc }) => !oidc.result?.login),
    );
  return policy;
}
