import { AppError } from '../http/app-error.ts';
import type { Upstream } from '../http/upstream.ts';
import type { Logger } from '../logging/logger.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { REMEMBERED_MS } from './access-token.ts';

/** The sessions that were ended before their access tokens did. */
export interface Revocations {
  /**
   * Whether a session is among them.
   * @throws AppError upstream_unavailable until it was once heard which are
   */
  has: (sessionId: string) => Promise<boolean>;
  /** Resolves when it was once heard which are revoked. @throws AppError upstream_unavailable until then */
  heard: () => Promise<void>;
  /** Calls the listener once for each session that is revoked from now on. */
  onRevoked: (listener: (sessionId: string) => void) => void;
  close: () => void;
}

/** Revocations as auth answers them, which tells of its signing keys too. */
export interface RemoteRevocations extends Revocations {
  /** Calls the listener with the ids of the keys that auth signs with, at each answer. */
  onKeyIds: (listener: (keyIds: string[]) => void) => void;
}

/** What was revoked since a moment, and which moment to ask from next. */
export interface RevocationList {
  revoked: string[];
  asOfMs: number;
}

export interface PollOptions<T extends RevocationList> {
  /** Reads those since `afterMs`, or of the last 20 minutes. */
  read: (afterMs: number | undefined) => Promise<T>;
  onAnswer?: (answer: T) => void;
  metrics: Metrics;
  logger: Logger;
}

const POLL_MS = 1000;
const POLL_TIMEOUT_MS = 2000;

/** Asks auth each second. */
export function makeRevocations(options: {
  auth: Pick<Upstream, 'getJson'>;
  metrics: Metrics;
  logger: Logger;
}): RemoteRevocations {
  const { auth, ...rest } = options;
  const listeners: ((keyIds: string[]) => void)[] = [];
  const revocations = pollRevocations<RevocationList & { keyIds: string[] }>({
    ...rest,
    read: async (afterMs) => {
      const query = afterMs === undefined ? '' : `?afterMs=${afterMs}`;
      const path = `/internal/revocations${query}`;
      return (await auth.getJson(path, POLL_TIMEOUT_MS)) as RevocationList & {
        keyIds: string[];
      };
    },
    onAnswer: ({ keyIds }) => listeners.forEach((listener) => listener(keyIds)),
  });
  return { ...revocations, onKeyIds: (listener) => listeners.push(listener) };
}

/**
 * Revocations read each second, from wherever they are kept. While they cannot be read what is known
 * stays known; an id is forgotten once no token of its session can be good any more.
 */
export function pollRevocations<T extends RevocationList>(options: PollOptions<T>): Revocations {
  const { read, onAnswer, metrics, logger } = options;
  const heardAtMs = new Map<string, number>();
  const listeners: ((sessionId: string) => void)[] = [];
  const age = metrics.gauge(
    'revocations_age_seconds',
    'Time since it was last heard which sessions are revoked',
  );
  let asOfMs: number | undefined;
  let answeredAtMs = Date.now();
  let isAway = false;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const take = (answer: T) => {
    asOfMs = answer.asOfMs;
    answeredAtMs = Date.now();
    forgetBefore(heardAtMs, answeredAtMs - REMEMBERED_MS);
    const added = answer.revoked.filter((sessionId) => !heardAtMs.has(sessionId));
    for (const sessionId of added) heardAtMs.set(sessionId, answeredAtMs);
    for (const sessionId of added) listeners.forEach((listener) => listener(sessionId));
    onAnswer?.(answer);
  };
  const poll = async () => {
    try {
      take(await read(asOfMs));
      if (isAway) logger.info('revocations are heard of again');
      isAway = false;
    } catch (error) {
      if (!isAway && !isClosed) logger.warn({ err: error }, 'revocations cannot be read');
      isAway = true;
    }
    age.set((Date.now() - answeredAtMs) / 1000);
    if (isClosed) return;
    timer = setTimeout(() => {
      polling = poll();
    }, POLL_MS).unref();
  };
  let polling = poll();
  const heard = async () => {
    if (asOfMs === undefined) await polling;
    if (asOfMs !== undefined) return;
    throw new AppError('upstream_unavailable', { headers: { 'retry-after': '1' } });
  };
  return {
    heard,
    has: async (sessionId) => {
      if (asOfMs === undefined) await heard();
      return heardAtMs.has(sessionId);
    },
    onRevoked: (listener) => listeners.push(listener),
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** A map keeps the order of its insertions, so the oldest come first. */
function forgetBefore(heardAtMs: Map<string, number>, limitMs: number): void {
  for (const [sessionId, atMs] of heardAtMs) {
    if (atMs >= limitMs) return;
    heardAtMs.delete(sessionId);
  }
}
