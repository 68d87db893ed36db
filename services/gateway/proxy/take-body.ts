import type { IncomingMessage } from 'node:http';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';

/** Takes bodies in as a whole, so that a slow one waits here and not on a connection to a service. */
export interface BodyTaker {
  /**
   * Calls `work` with the body of the request once it is there; nothing where it has none.
   * @throws AppError payload_too_large, request_timeout, and busy where too much is on its way already
   */
  withBody: (
    req: IncomingMessage,
    maxBytes: number,
    work: (body: Buffer | undefined) => Promise<void>,
  ) => Promise<void>;
}

/** Of such a body a caller has as many as they have requests under way. */
export const SMALL_BYTES = 64 * 1024;
/** All large ones that are held at a time: they must not take the place of small ones. */
const MOST_LARGE_BYTES = 64 * 1024 * 1024;
const BYTES_A_SECOND = 64 * 1024;

/** @param seconds how long a body may be on its way, beside a second for each 64 KB that it may have */
export function makeBodyTaker(seconds: number): BodyTaker {
  let largeBytes = 0;
  return {
    withBody: async (req, maxBytes, work) => {
      if (!hasBody(req)) return work(undefined);
      const isLarge = maxBytes > SMALL_BYTES;
      let bytes = 0;
      let given = false;
      const hold = (more: number) => {
        // What still comes of a body that was given up is nobody's.
        if (given) throw new AppError('request_timeout');
        bytes += more;
        if (isLarge) largeBytes += more;
        if (bytes > maxBytes) throw new AppError('payload_too_large');
        if (largeBytes <= MOST_LARGE_BYTES || !isLarge) return;
        throw new AppError('busy', { headers: { 'retry-after': '5' } });
      };
      try {
        // Up to a quarter longer: those that began together are not all refused in the same moment.
        const dueMs = (seconds + maxBytes / BYTES_A_SECOND) * 1000 * (1 + Math.random() / 4);
        await work(await before(dueMs, collect(req, hold)));
      } finally {
        given = true;
        if (isLarge) largeBytes -= bytes;
      }
    },
  };
}

/** By events: an iterator takes several turns for each piece, and many bodies may come at a byte a second. */
function collect(req: IncomingMessage, hold: (bytes: number) => void): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const refuse = (cause: unknown) =>
    reject(cause instanceof AppError ? cause : new AppError('malformed_request', { cause }));
  const take = (chunk: Buffer) => {
    try {
      hold(chunk.length);
      chunks.push(chunk);
    } catch (error) {
      // What still comes is dropped once the refusal has been sent.
      req.off('data', take).pause();
      refuse(error);
    }
  };
  req.on('data', take).once('end', () => resolve(Buffer.concat(chunks)));
  req.once('error', refuse).once('close', () => {
    if (!req.readableEnded) refuse(new Error('the client has gone'));
  });
  return promise;
}

async function before<T>(dueMs: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new AppError('request_timeout')), dueMs);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether a body comes with the request, or is said to. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
