import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { AppError } from '../http/app-error.ts';

/** Refuses a call that does not carry the app token, that is, one that a sidecar did not make. */
export function requireSidecar(req: IncomingMessage, appToken: string): void {
  const given = Buffer.from(String(req.headers['dapr-api-token'] ?? ''));
  const wanted = Buffer.from(appToken);
  const same = given.length === wanted.length && timingSafeEqual(given, wanted);
  if (!same || wanted.length === 0) throw new AppError('unauthenticated');
}
