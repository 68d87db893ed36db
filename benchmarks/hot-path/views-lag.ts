import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import { viewsPrefix } from '../../services/analytics/views/keys.ts';
import { storedVersions } from '../../services/analytics/views/score-bytes.ts';
import type { BenchRound } from './bench-rounds.ts';

const LONGEST_MS = 120_000;

/** The record and the views, as the benchmark looks into them. */
export interface Eyes {
  record: Client;
  redis: Redis;
}

/** Opens the live views: gives the versions of a player's holes, 1 to 18; 0 where they have none. */
export async function openHoleVersions(redis: Redis) {
  const prefix = viewsPrefix('analytics');
  const root = `${prefix}${await redis.get(`${prefix}live`)}`;
  return async ({ roundId, playerId }: BenchRound): Promise<number[]> => {
    const key = `${root}:round:${roundId}`;
    return storedVersions(await redis.hgetBuffer(key, `s:${playerId}`));
  };
}

/**
 * Waits until every hole of these rounds stands in the views with the version that it has in the record.
 * @returns milliseconds until then
 */
export async function awaitViews({ record, redis }: Eyes, rounds: BenchRound[]): Promise<number> {
  const startedAt = performance.now();
  const versionsOf = await openHoleVersions(redis);
  const { rows } = await record.query<{ playerId: string; hole: number; version: number }>(
    `SELECT player_id AS "playerId", hole, version FROM round.hole_score WHERE player_id = ANY($1)`,
    [rounds.map(({ playerId }) => playerId)],
  );
  const holesOf = Map.groupBy(rows, ({ playerId }) => playerId);
  let left = rounds;
  while (left.length > 0) {
    if (performance.now() - startedAt > LONGEST_MS)
      throw new Error(`${left.length} rounds are behind`);
    const seen = await Promise.all(left.map(versionsOf));
    left = left.filter(({ playerId }, at) => {
      const holes = holesOf.get(playerId) ?? [];
      return holes.some(({ hole, version }) => seen[at]![hole - 1]! < version);
    });
    if (left.length > 0) await sleep(10);
  }
  return performance.now() - startedAt;
}
