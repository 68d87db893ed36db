import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { OidcConfig } from '../config.ts';
import { identityFrom, type Identity } from './identity.ts';

/** What is kept of a login while its person is at the provider. */
export interface PendingLogin {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** The provider at which people may log in. */
export interface OidcProvider {
  name: string;
  /** Begins a login. @throws AppError oidc_unavailable */
  begin: () => Promise<{ url: string; pending: PendingLogin }>;
  /**
   * Ends it with the query that the provider sent the browser back with.
   * @throws AppError oidc_refused, oidc_unavailable
   */
  end: (query: string, pending: PendingLogin) => Promise<Identity>;
}

const SCOPE = 'openid email profile';
/** Less than the gateway waits for an answer. */
const TIMEOUT_SECONDS = 4;

/** What says that a provider is away or out of order, not that it refuses. */
const AWAY = new Set([
  undefined,
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

/**
 * A client of an OpenID provider: authorization code with PKCE (RFC 9700, section 2.1.1), state,
 * nonce, `iss` and the signature of the ID token. What the provider says of itself is asked for
 * when it is needed first, and again after each time when it did not answer.
 * @throws Error for an issuer that is neither https nor on this machine
 */
export function makeOidcProvider(
  { issuer, clientId, name }: OidcConfig,
  clientSecret: string,
  redirectUri: string,
): OidcProvider {
  const server = new URL(issuer);
  const isLocal = server.protocol === 'http:' && server.hostname === 'localhost';
  if (!isLocal && server.protocol !== 'https:') throw new Error('OIDC_ISSUER is not https');
  const execute = [enableNonRepudiationChecks, ...(isLocal ? [allowInsecureRequests] : [])];
  let known: Promise<Configuration> | undefined;
  const configuration = () => {
    const options = { timeout: TIMEOUT_SECONDS, execute };
    known ??= discovery(server, clientId, clientSecret, undefined, options).catch(
      (cause: unknown) => {
        known = undefined;
        throw new AppError('oidc_unavailable', { cause });
      },
    );
    return known;
  };
  return {
    name,
    begin: async () => beginAt(await configuration(), redirectUri),
    end: async (query, pending) => {
      const config = await configuration();
      const url = new URL(`${redirectUri}?${query}`);
      return endAt(config, url, pending).catch((cause: unknown) => {
        throw toAppError(cause);
      });
    },
  };
}

async function beginAt(config: Configuration, redirectUri: string) {
  const pending = {
    state: randomState(),
    nonce: randomNonce(),
    codeVerifier: randomPKCECodeVerifier(),
  };
  const url = buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: SCOPE,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await calculatePKCECodeChallenge(pending.codeVerifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, pending };
}

async function endAt(config: Configuration, url: URL, pending: PendingLogin): Promise<Identity> {
  const tokens = await authorizationCodeGrant(config, url, {
    expectedState: pending.state,
    expectedNonce: pending.nonce,
    pkceCodeVerifier: pending.codeVerifier,
    idTokenExpected: true,
  });
  const { iss, sub } = tokens.claims()!;
  const claims = await fetchUserInfo(config, tokens.access_token, sub);
  return identityFrom(iss, claims);
}

/** fetch throws a TypeError where nobody listens; the library names everything else. */
function toAppError(cause: unknown): AppError {
  const isAway =
    cause instanceof TypeError || (cause instanceof ClientError && AWAY.has(cause.code));
  return new AppError(isAway ? 'oidc_unavailable' : 'oidc_refused', { cause });
}
