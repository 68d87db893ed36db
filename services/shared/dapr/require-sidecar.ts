import type { IncomingMessage } from 'node:http';
import { AppError } from '../http/app-error.ts';
import { isSame } from '../http/require-caller.ts';

/** Refuses a call that does not carry the app token, that is, one that a sidecar did not make. */
export function requireSidecar(req: IncomingMessage, appToken: string): void {
  if (!isSame(String(req.headers['dapr-api-token'] ?? ''), appToken)) {
    throw new AppError('unauthenticated');
  }
}
