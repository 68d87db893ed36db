import { hostCookie } from '@golfroundpro/shared/http/cookies.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import { DEVICE_COOKIE, KNOWN_SECONDS } from '../../devices/device-token.ts';
import type { SessionTokens } from '../../sessions/session-tokens.ts';

/** Where the refresh token of a client is kept. */
export type TokenDelivery = 'cookie' | 'body';

export const REFRESH_COOKIE = '__Host-refresh';

/** The answer to a login or a refresh; at a login the device gets its token too. */
export function tokenAnswer(
  tokens: SessionTokens,
  delivery: TokenDelivery,
  deviceToken?: string,
): Answer {
  const { accessToken, accessSeconds, refreshToken, refreshSeconds } = tokens;
  const body = { accessToken, tokenType: 'Bearer', expiresIn: accessSeconds };
  if (delivery === 'body') {
    const device = deviceToken === undefined ? {} : { deviceToken };
    return { status: 200, body: { ...body, refreshToken, ...device } };
  }
  const cookies = [
    hostCookie(REFRESH_COOKIE, refreshToken, refreshSeconds),
    ...(deviceToken === undefined ? [] : [deviceCookie(deviceToken)]),
  ];
  return { status: 200, body, headers: { 'set-cookie': cookies } };
}

/** The cookie by which a browser is known at the next login. */
export function deviceCookie(deviceToken: string): string {
  return hostCookie(DEVICE_COOKIE, deviceToken, KNOWN_SECONDS);
}

/** The answer to a logout: nothing, and no refresh token any more. */
export function loggedOutAnswer(...cookies: string[]): Answer {
  return {
    status: 204,
    headers: { 'set-cookie': [hostCookie(REFRESH_COOKIE, '', 0), ...cookies] },
  };
}
