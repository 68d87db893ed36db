import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import type { ProfileMetrics } from '../profile-metrics.ts';
import type { FifoCache, Step, Versioned } from './fifo-cache.ts';

/** What a miss leaves: with it, what was then read from the record can be put in. */
export interface Miss {
  missed: string;
  /** Of the connection: what was read before another one began is not put in. */
  connection: number;
}

/** Profiles in front of their record. A Redis that is away, or has lost them, is a miss and never a fault. */
export interface ProfileCache {
  read: (userId: string) => Promise<{ text: string } | { miss: Miss | undefined }>;
  fill: (entry: Versioned, miss: Miss | undefined) => Promise<void>;
  put: (entry: Versioned, isNew: boolean) => Promise<void>;
  drop: (userId: string, version: number) => Promise<void>;
}

export interface ProfileCacheOptions {
  redis: Redis;
  fifo: FifoCache;
  metrics: Pick<ProfileMetrics, 'cacheRead' | 'cacheChanged' | 'cacheRemoved'>;
  logger: Logger;
  /** See docs/adr/0042: longer than another instance takes until it is connected. */
  settleMs?: number | undefined;
}

const SETTLE_MS = 2500;

/**
 * Counts what the cache does, and reads nothing of it that may be older than what was committed: what could not be told
 * ends with the whole cache, which is emptied by whoever is connected anew.
 */
export function makeProfileCache(options: ProfileCacheOptions): ProfileCache {
  const { redis, fifo, metrics, logger, settleMs = SETTLE_MS } = options;
  let connection = 0;
  let readsFromMs = Infinity;
  const isSure = () => performance.now() >= readsFromMs;

  async function begin(): Promise<void> {
    connection++;
    readsFromMs = Infinity;
    const own = connection;
    try {
      await fifo.clear();
      if (own === connection) readsFromMs = performance.now() + settleMs;
    } catch (error) {
      logger.debug({ err: error }, 'the cache is emptied later');
    }
  }
  redis.on('ready', () => void begin());
  if (redis.status === 'ready') void begin();

  const count = (method: string, { expired, evicted }: Step) => {
    if (expired > 0) metrics.cacheRemoved.inc({ method, status: 'expired' }, expired);
    if (evicted > 0) metrics.cacheRemoved.inc({ method, status: 'evicted' }, evicted);
  };
  const write = async (method: string, work: () => Promise<Step>) => {
    try {
      const step = await work();
      count(method, step);
      metrics.cacheChanged.inc({ method, status: step.outcome });
      return true;
    } catch (error) {
      logger.debug({ err: error }, 'cache skipped');
      metrics.cacheChanged.inc({ method, status: 'away' });
      return false;
    }
  };
  /** What others could still find is gone before this one reads again. */
  const tell = async (method: string, work: () => Promise<Step>) => {
    if (await write(method, work)) return;
    readsFromMs = Infinity;
    if (redis.status === 'ready') await begin();
  };
  return {
    read: async (userId) => {
      const own = connection;
      const step = isSure() ? await fifo.read(userId).catch(() => undefined) : undefined;
      metrics.cacheRead.inc({ method: 'get', status: step?.outcome ?? 'away' });
      if (step) count('get', step);
      if (step?.outcome === 'hit') return { text: step.text };
      return { miss: step && { missed: step.text, connection: own } };
    },
    fill: async (entry, miss) => {
      if (!miss || miss.connection !== connection || !isSure()) return;
      await write('fill', () => fifo.fill(entry, miss.missed));
    },
    put: (entry, isNew) => tell(isNew ? 'set' : 'update', () => fifo.put(entry, isNew)),
    drop: (userId, version) => tell('drop', () => fifo.drop(userId, version)),
  };
}
