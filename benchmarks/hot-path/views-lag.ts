import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import { viewsPrefix } from '../../services/analytics/views/keys.ts';
import type { BenchRound } from './bench-rounds.ts';

const LONGEST_MS = 120_000;

/** The record and the views, as the benchmark looks into them. */
export interface Eyes {
  record: Client;
  redis: Redis;
}

/**
 * Waits until every hole of these rounds stands in the views with the version that it has in the record.
 * @returns milliseconds until then
 */
export async function awaitViews({ record, redis }: Eyes, rounds: BenchRound[]): Promise<number> {
  const startedAt = performance.now();
  const generation = await redis.get(`${viewsPrefix('analytics')}live`);
  const { rows } = await record.query<{ playerId: string; hole: number; version: number }>(
    `SELECT player_id AS "playerId", hole, version FROM round.hole_score WHERE player_id = ANY($1)`,
    [rounds.map(({ playerId }) => playerId)],
  );
  const holesOf = Map.groupBy(rows, ({ playerId }) => playerId);
  let left = rounds;
  while (left.length > 0) {
    if (performance.now() - startedAt > LONGEST_MS)
      throw new Error(`${left.length} rounds are behind`);
    const seen = await Promise.all(
      left.map(({ roundId, playerId }) =>
        redis.hget(`${viewsPrefix('analytics')}${generation}:round:${roundId}`, `s:${playerId}`),
      ),
    );
    left = left.filter(({ playerId }, at) => {
      const versions = (seen[at] ?? '').split(',');
      const holes = holesOf.get(playerId) ?? [];
      return holes.some(({ hole, version }) => Number(versions[(hole - 1) * 2]) < version);
    });
    if (left.length > 0) await sleep(10);
  }
  return performance.now() - startedAt;
}
