import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { AppError } from './app-error.ts';
import { CALLER_TOKEN_HEADER } from './upstream.ts';

/** A service, or the operator, who may ask internal routes, and the token that proves it. */
export interface Caller {
  name: string;
  token: string;
}

/** Refuses a call to an internal route that does not carry the token of a declared caller. */
export function requireCaller(req: IncomingMessage, callers: Caller[]): void {
  const given = String(req.headers[CALLER_TOKEN_HEADER] ?? '');
  if (!callers.some(({ token }) => isSame(given, token))) throw new AppError('unauthenticated');
}

/** Compares in a time that does not tell how much of it is right; an empty secret fits nothing. */
export function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return other.length > 0 && one.length === other.length && timingSafeEqual(one, other);
}
