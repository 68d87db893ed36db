import type { Request, RequestHandler } from 'express';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { MAX_BODY_BYTES } from '@golfroundpro/shared/http/max-body-bytes.ts';

/** How long a client that was answered early may go on sending. */
const LEFTOVER_TIMEOUT_MS = 2000;

/** Refuses a body that says it is too large, before any of it is read; a chunked one is cut off while it streams. */
export function limitBody(maxBytes = MAX_BODY_BYTES): RequestHandler {
  return (req, res, next) => {
    res.once('finish', () => dropLeftover(req));
    if (Number(req.headers['content-length'] ?? 0) > maxBytes) {
      throw new AppError('payload_too_large', {
        detail: `At most ${maxBytes / 1024} KB are taken.`,
      });
    }
    next();
  };
}

/** A closed connection could take the answer with it, so what still comes is read and thrown away. */
function dropLeftover(req: Request): void {
  if (req.complete) return;
  req.resume();
  setTimeout(() => req.complete || req.destroy(), LEFTOVER_TIMEOUT_MS).unref();
}
