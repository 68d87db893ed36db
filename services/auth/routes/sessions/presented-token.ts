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
  if (token !== undefined) refuseCrossSite(request);
  return { token, delivery: 'cookie' };
}

/**
 * Refuses what another site made a browser send, as the browser tells it: by Fetch Metadata, or by
 * the Origin where it knows no Fetch Metadata.
 * @throws AppError cross_site
 */
export function refuseCrossSite({ headers }: IncomingMessage): void {
  const site = headers['sec-fetch-site'];
  const isCrossSite =
    site === undefined
      ? headers.origin !== undefined && hostOf(headers.origin) !== headers.host
      : site !== 'same-origin' && site !== 'none';
  if (isCrossSite) throw new AppError('cross_site');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
