import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import type { CacheBounds } from '../config.ts';
import { FIFO } from './fifo-script.ts';

/** What came of one step, as the script tells it. */
export interface Step {
  outcome: 'hit' | 'miss' | 'added' | 'replaced' | 'kept' | 'refused' | 'dropped';
  /** How many entries of the cache had ended by the clock, and were taken out. */
  expired: number;
  /** How many made room for a new one. */
  evicted: number;
}

/** A read: the text of a hit; of a miss what a fill has to show. */
export interface ReadStep extends Step {
  text: string;
}

/** A text of a version; the record counts versions of an id upwards, also over a deletion. */
export interface Versioned {
  id: string;
  version: number;
  text: string;
}

/**
 * Texts by id in Redis, first in, first out: where there are as many as there may be, the one that came first makes
 * room. A read moves nothing, and a change keeps its place. Every step rejects while Redis is away.
 */
export interface FifoCache {
  read: (id: string) => Promise<ReadStep>;
  /** What was read from the record after a miss; refused where something newer was told since, or it took too long. */
  fill: (entry: Versioned, missed: string) => Promise<Step>;
  /** What was just committed; `isNew`: it was not there before. */
  put: (entry: Versioned, isNew: boolean) => Promise<Step>;
  /** Says that `version` exists: whatever is older goes. */
  drop: (id: string, version: number) => Promise<Step>;
  clear: () => Promise<void>;
}

export interface FifoOptions {
  prefix: string;
  bounds: CacheBounds;
  now: () => Date;
}

type Reply = [Step['outcome'], number, number, string];
type RedisWithStep = Redis & {
  fifoStep: (keys: number, ...keysAndValues: (string | number)[]) => Promise<Reply>;
};

/** A cache under `prefix`, all of whose instances share its entries. */
export function makeFifoCache(redis: Redis, { prefix, bounds, now }: FifoOptions): FifoCache {
  redis.defineCommand('fifoStep', { lua: FIFO });
  const shared = ['values', 'order', 'ends'].map((part) => prefix + part);
  const step = async (action: string, id: string, ...more: (string | number)[]) => {
    const keys = [...shared, `${prefix}told:${id}`];
    const clock = now().getTime();
    const reply = (redis as RedisWithStep).fifoStep(4, ...keys, action, id, clock, ...more);
    const [outcome, expired, evicted, text] = await reply;
    return { outcome, expired, evicted, text };
  };
  const write = (action: string, { id, version, text }: Versioned, ttlMs: number, missed = '') =>
    step(action, id, version, bounds.entries, now().getTime() + ttlMs, text, missed);
  return {
    read: (id) => step('read', id),
    fill: (entry, missed) => write('fill', entry, bounds.ttlNewMs, missed),
    put: (entry, isNew) => write('put', entry, isNew ? bounds.ttlNewMs : bounds.ttlUpdatedMs),
    drop: (id, version) => step('drop', id, version),
    clear: async () => void (await redis.unlink(shared)),
  };
}
