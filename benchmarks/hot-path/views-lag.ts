import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import type { BenchRound } from './bench-rounds.ts';

const LONGEST_MS = 120_000;

/** How a commit keeps its views. */
export interface ViewsForm {
  /** What the keys begin with. */
  prefix: string;
  /** The versions of a player's holes, 1 to 18, out of the field with their scores; 0 where they have none. */
  storedVersions: (scores: Buffer | null) => number[];
}

/** The record and the views, as the benchmark looks into them. */
export interface Eyes {
  record: Client;
  redis: Redis;
  form: ViewsForm;
}

/** Opens the live views: gives the versions of a player's holes, 1 to 18; 0 where they have none. */
export async function openHoleVersions({ redis, form }: Eyes) {
  const { prefix, storedVersions } = form;
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
export async function awaitViews(eyes: Eyes, rounds: BenchRound[]): Promise<number> {
  const startedAt = performance.now();
  const versionsOf = await openHoleVersions(eyes);
  const { rows } = await eyes.record.query<{ playerId: string; hole: number; version: number }>(
    `SELECT player_id AS "playerId", hole, version FROM round.hole_score WHERE player_id = ANY($1)`,
    [rounds.map(({ playerId }) => playerId)],
  );
  const holesOf = Map.groupBy(rows, ({ playerId }) => playerId);
  const isBehind = async (round: BenchRound) => {
    const seen = await versionsOf(round);
    const holes = holesOf.get(round.playerId) ?? [];
    return holes.some(({ hole, version }) => seen[hole - 1]! < version);
  };
  // One at a time: looking takes from the cores that are measured.
  for (const round of rounds) {
    while (await isBehind(round)) {
      if (performance.now() - startedAt > LONGEST_MS) throw new Error('the views are behind');
      await sleep(5);
    }
  }
  return performance.now() - startedAt;
}
