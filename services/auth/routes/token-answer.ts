import { hostCookie } from '@golfroundpro/shared/http/cookies.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import type { SessionTokens } from '../sessions/session-tokens.ts';

/** Where the refresh token of a client is kept. */
export type TokenDelivery = 'cookie' | 'body';

export const REFRESH_COOKIE = '__Host-refresh';

const NO_STORE = { 'cache-control': 'no-store' };

/** The answer to a login or a refresh. */
export function tokenAnswer(tokens: SessionTokens, delivery: TokenDelivery): Answer {
  const { accessToken, accessSeconds, refreshToken, refreshSeconds } = tokens;
  const body = { accessToken, tokenType: 'Bearer', expiresIn: accessSeconds };
  if (delivery === 'body')
    return { status: 200, body: { ...body, refreshToken }, headers: NO_STORE };
  const cookie = hostCookie(REFRESH_COOKIE, refreshToken, refreshSeconds);
  return { status: 200, body, headers: { ...NO_STORE, 'set-cookie': cookie } };
}

/** The answer to a logout: nothing, and no cookie any more. */
export function loggedOutAnswer(): Answer {
  return {
    status: 204,
    headers: { ...NO_STORE, 'set-cookie': hostCookie(REFRESH_COOKIE, '', 0) },
  };
}
