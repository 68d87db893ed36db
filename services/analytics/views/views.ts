import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import type { AnalyticsMetrics } from '../analytics-metrics.ts';
import type { Analytics } from '../domain/analytics.ts';
import type { RoundEvent } from '../domain/round-event.ts';
import { defineScript } from './define-script.ts';
import { encodeBatch } from './encode-batch.ts';
import { FOLD } from './fold-script.ts';
import { READ } from './read-script.ts';
import { toAnalytics, type StoredViews } from './read-views.ts';
import { CLEAR, INSPECT, LOCK, MARK, UNLOCK } from './refill-scripts.ts';

/** How far the views are; texts that are not there are empty. */
export interface ViewsState {
  generation: string;
  /** `ready:<epoch>` or `filling:<epoch>`. */
  epoch: string;
  /** run_id of the Redis that the views were written to, and of the one that answers now. */
  run: string;
  currentRun: string;
  position: string;
}

/** The right to refill: the token of the lock, and the Redis it was taken from. */
export interface RefillHold {
  token: string;
  run: string;
  generation: string;
}

/** The views in Redis. Every call rejects while Redis is away. */
export interface Views {
  /** Folds events in one step. False: refused, the views must be refilled first. */
  fold: (events: RoundEvent[], hold?: RefillHold) => Promise<boolean>;
  /** A player's figures; undefined while they are being rebuilt. */
  read: (userId: string) => Promise<Analytics | undefined>;
  inspect: () => Promise<ViewsState>;
  /** Rejects unless the views are whole. */
  requireReady: () => Promise<void>;
  lock: (token: string) => Promise<boolean>;
  unlock: (token: string) => Promise<void>;
  /** Drops the views. False: the lock was lost. */
  clear: (hold: RefillHold) => Promise<boolean>;
  /** Sets the epoch. False: the lock was lost or Redis was restarted. */
  mark: (hold: RefillHold, epoch: string) => Promise<boolean>;
}

const LOCK_MS = 10_000;

/** The views under a prefix. */
export function makeViews(
  redis: Redis,
  { prefix, measures }: { prefix: string; measures: AnalyticsMetrics },
): Views {
  const fold = defineScript(redis, 'foldRounds', FOLD);
  const read = defineScript(redis, 'readViews', READ);
  const inspect = defineScript(redis, 'inspectViews', INSPECT);
  const lock = defineScript(redis, 'lockViews', LOCK);
  const unlock = defineScript(redis, 'unlockViews', UNLOCK);
  const clear = defineScript(redis, 'clearViews', CLEAR);
  const mark = defineScript(redis, 'markViews', MARK);

  async function inspectState(): Promise<ViewsState> {
    const [generation, epoch, run, currentRun, position] = (await inspect(prefix)) as string[];
    return { generation, epoch, run, currentRun, position } as ViewsState;
  }

  return {
    fold: async (events, hold) => {
      if (events.length === 0) return true;
      const stopTimer = measures.foldSeconds.startTimer();
      const { token, run } = hold ?? { token: '', run: '' };
      const answer = await fold(prefix, token, run, LOCK_MS, encodeBatch(events));
      if (!answer) return false;
      const [changed, position] = answer as [number, string];
      stopTimer();
      measures.applied.inc(changed);
      measures.repeated.inc(events.length - changed);
      measures.position.set(Number(position));
      return true;
    },
    read: async (userId) => {
      const stored = (await read(prefix, userId)) as StoredViews | null;
      return stored ? toAnalytics(stored) : undefined;
    },
    inspect: inspectState,
    requireReady: async () => {
      const { epoch } = await inspectState();
      if (!epoch.startsWith('ready:')) throw new Error('the views are not whole');
    },
    lock: async (token) => (await lock(prefix, token, LOCK_MS)) === 1,
    unlock: async (token) => {
      await unlock(prefix, token);
    },
    clear: async ({ token, generation }) => {
      let cursor: unknown = '0';
      do {
        cursor = await clear(prefix, token, LOCK_MS, generation, String(cursor));
      } while (cursor !== '0' && cursor !== null);
      return cursor === '0';
    },
    mark: async ({ token, run, generation }, epoch) =>
      (await mark(prefix, token, run, generation, epoch)) === 1,
  };
}
