import type { IncomingMessage } from 'node:http';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { readCookie } from '@golfroundpro/shared/http/cookies.ts';
import { REFRESH_COOKIE, type TokenDelivery } from './token-answer.ts';

export interface PresentedToken {
  token: string | undefined;
  delivery: TokenDelivery;
}

/**
 * The refresh token of a request: the one in its body, otherwise the one in its cookie.
 * @throws AppError cross_site when another site made a browser send its cookie
 */
export function presentedToken(
  request: IncomingMessage,
  inBody: string | undefined,
): PresentedToken {
  if (inBody !== undefined) return { token: inBody, delivery: 'body' };
  const token = readCookie(request, REFRESH_COOKIE);
  if (token !== undefined && isCrossSite(request)) throw new AppError('cross_site');
  return { token, delivery: 'cookie' };
}

/** As the browser says it: by Fetch Metadata, or by the Origin where it knows no Fetch Metadata. */
function isCrossSite({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return headers.origin !== undefined && hostOf(headers.origin) !== headers.host;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
