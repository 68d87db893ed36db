import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
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

/** All bodies that are held at a time; most have some hundred bytes. */
const MOST_BYTES = 64 * 1024 * 1024;
const BYTES_A_SECOND = 64 * 1024;

/** @param seconds how long a body may be on its way, beside a second for each 64 KB that it may have */
export function makeBodyTaker(seconds: number): BodyTaker {
  let heldBytes = 0;
  return {
    withBody: async (req, maxBytes, work) => {
      if (!hasBody(req)) return work(undefined);
      let bytes = 0;
      let given = false;
      const hold = (more: number) => {
        // What still comes of a body that was given up is nobody's.
        if (given) throw new AppError('request_timeout');
        bytes += more;
        heldBytes += more;
        if (bytes > maxBytes) throw new AppError('payload_too_large');
        if (heldBytes > MOST_BYTES) throw new AppError('busy', { headers: { 'retry-after': '5' } });
      };
      try {
        const dueMs = (seconds + maxBytes / BYTES_A_SECOND) * 1000;
        await work(await before(dueMs, collect(req, hold)));
      } finally {
        given = true;
        heldBytes -= bytes;
      }
    },
  };
}

async function collect(req: IncomingMessage, hold: (bytes: number) => void): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    // Destroying the request would take the connection that its refusal is to be sent on.
    for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      hold(chunk.length);
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('malformed_request', { cause });
  }
  return Buffer.concat(chunks);
}

async function before<T>(dueMs: number, work: Promise<T>): Promise<T> {
  const done = new AbortController();
  const late = sleep(dueMs, undefined, { signal: done.signal }).then(() => {
    throw new AppError('request_timeout');
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
