import { hostCookie } from '@golfroundpro/shared/http/cookies.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import { DEVICE_COOKIE, type TrustedDeviceToken } from '../../mfa/trust-device.ts';
import type { SessionTokens } from '../../sessions/session-tokens.ts';

/** Where the refresh token of a client is kept. */
export type TokenDelivery = 'cookie' | 'body';

export const REFRESH_COOKIE = '__Host-refresh';

/** The answer to a login or a refresh; a device that is trusted from now on gets its token too. */
export function tokenAnswer(
  tokens: SessionTokens,
  delivery: TokenDelivery,
  device?: TrustedDeviceToken,
): Answer {
  const { accessToken, accessSeconds, refreshToken, refreshSeconds } = tokens;
  const body = { accessToken, tokenType: 'Bearer', expiresIn: accessSeconds };
  if (delivery === 'body') {
    const secrets = { refreshToken, ...(device ? { deviceToken: device.token } : {}) };
    return { status: 200, body: { ...body, ...secrets } };
  }
  const cookies = [
    hostCookie(REFRESH_COOKIE, refreshToken, refreshSeconds),
    ...(device ? [hostCookie(DEVICE_COOKIE, device.token, device.maxAgeSeconds)] : []),
  ];
  return { status: 200, body, headers: { 'set-cookie': cookies } };
}

/** The answer to a logout: nothing, and no cookie any more. */
export function loggedOutAnswer(): Answer {
  return {
    status: 204,
    headers: { 'set-cookie': hostCookie(REFRESH_COOKIE, '', 0) },
  };
}
