import type { IncomingMessage } from 'node:http';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { readCookie } from '@golfroundpro/shared/http/cookies.ts';
import { isCrossSite } from '@golfroundpro/shared/http/cross-site.ts';
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
 * Refuses what another site made a browser send.
 * @throws AppError cross_site
 */
export function refuseCrossSite({ headers }: IncomingMessage): void {
  if (isCrossSite(headers)) throw new AppError('cross_site');
}
