import { once } from 'node:events';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeRedis, type Redis } from '@golfroundpro/shared/redis/redis.ts';
import { viewsPrefix } from '../../services/analytics/views/keys.ts';
import { rebuildAnalytics } from '../../tools/populate/rebuild-analytics.ts';
import { withRoundClient } from '../../tools/populate/round-database.ts';
import type { Stack } from '../../tools/stack/start-stack.ts';

/** What a club of some size takes. */
export interface Held {
  /** Megabytes of each service's process. */
  services: Record<string, number>;
  /** Bytes in the Redis that keeps: all, the golfer's keys but for the rows of their rounds, these rows. */
  redis: number;
  ofGolfer: { fixed: number; rows: number };
  /** Bytes of an average round's own key. */
  ofRound: number;
  postgres: { whole: number; log: number; snapshots: number };
}

const SERVICES = ['gateway', 'auth', 'round', 'analytics'];
const SIZES = `
  SELECT pg_database_size(current_database())::float8 AS whole,
    (SELECT sum(pg_total_relation_size(inhrelid))::float8 FROM pg_inherits
      WHERE inhparent = 'event'::regclass) AS log,
    pg_total_relation_size('round_snapshot')::float8 AS snapshots`;

/** Looks at what a stack holds. */
export async function look(stack: Stack, userId: string): Promise<Held> {
  const { children } = await stack.status();
  const services = Object.fromEntries(
    children
      .filter(({ name }) => SERVICES.includes(name))
      .map(({ name, memoryBytes }) => [name, Math.round(memoryBytes / 2 ** 20)]),
  );
  const { rows } = await withRoundClient(stack, (client) => client.query<Held['postgres']>(SIZES));
  return { services, ...(await lookAtRedis(stack, userId)), postgres: rows[0]! };
}

async function lookAtRedis(stack: Stack, userId: string) {
  const logger = makeLogger({ service: 'bench', level: 'warn' });
  const redis = makeRedis(`redis://127.0.0.1:${stack.ports['redis-state']}`, logger);
  await once(redis, 'ready');
  try {
    const prefix = viewsPrefix('analytics');
    const root = `${prefix}${await redis.get(`${prefix}live`)}:`;
    const names = ['stats', 'holes', 'best', 'held'];
    const bytes = await bytesOf(
      redis,
      names.map((name) => `${root}${name}:${userId}`),
    );
    const [, rounds] = await redis.scan('0', 'MATCH', `${root}round:*`, 'COUNT', 2000);
    return {
      redis: Number(/used_memory:(\d+)/.exec(await redis.info('memory'))![1]),
      ofGolfer: { fixed: bytes, rows: await bytesOf(redis, [`${root}trend:${userId}`]) },
      ofRound: rounds.length === 0 ? 0 : (await bytesOf(redis, rounds)) / rounds.length,
    };
  } finally {
    redis.disconnect();
  }
}

async function bytesOf(redis: Redis, keys: string[]): Promise<number> {
  const sizes = await Promise.all(keys.map((key) => redis.memory('USAGE', key, 'SAMPLES', 0)));
  return sizes.reduce((sum: number, size) => sum + (size ?? 0), 0);
}

/** Has the views made anew and compared; gives the seconds of the fold, and how many keys differed. */
export async function rebuild(stack: Stack): Promise<{ seconds: number; differ: number }> {
  const line = await rebuildAnalytics(stack);
  const { foldSeconds, comparison } = line.result;
  return { seconds: foldSeconds, differ: comparison?.differing.length ?? 0 };
}
