import type { IncomingMessage } from 'node:http';
import { AppError } from '../http/app-error.ts';
import { isSame } from '../http/require-caller.ts';

/** Refuses a call that does not carry an app token, that is, one that a sidecar did not make. */
export function requireSidecar(req: IncomingMessage, appTokens: string[]): void {
  const given = String(req.headers['dapr-api-token'] ?? '');
  if (!appTokens.some((token) => isSame(given, token))) throw new AppError('unauthenticated');
}
