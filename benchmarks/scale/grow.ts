import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { takeSnapshots } from '../../services/round/snapshots/take-snapshots.ts';
import { makeApi } from '../../tools/client/api.ts';
import { logInDemo } from '../../tools/client/log-in.ts';
import type { Progress } from '../../tools/console/progress.ts';
import { populateClub } from '../../tools/populate/populate-club.ts';
import { withRoundPool } from '../../tools/populate/round-database.ts';
import type { Stack } from '../../tools/stack/start-stack.ts';

/** A club as it is measured: rounds in all, and those of the measured golfer. */
export interface Size {
  rounds: number;
  own: number;
}

/** A thousandth, a tenth, and all of so many rounds; the golfer has 20, 200 and 2,000, where there are as many. */
export function sizesOf(rounds: number): Size[] {
  return [1000, 10, 1].map((part, step) => {
    const size = Math.max(10 * (step + 1), Math.round(rounds / part));
    return { rounds: size, own: Math.min(size / 2, 20 * 10 ** step) };
  });
}

/** Adds rounds of new members, and of the measured golfer, until the club has this size. */
export async function grow(
  stack: Stack,
  { from, to, step }: { from: Size; to: Size; step: number },
  progress: Progress,
): Promise<void> {
  const { userId } = await logInDemo(makeApi(stack.address));
  const rounds = to.rounds - from.rounds;
  const longest = Math.max(1, Math.round(to.own - from.own));
  const players = Math.min(5000, Math.max(5, Math.round(rounds / 100)));
  const population = { rounds, longest, players, seed: step + 1, userId };
  await populateClub({ stack, population, besideOthers: step > 0, progress });
}

const LEFT = `SELECT (SELECT max(id) FROM event) - position AS left FROM snapshot_horizon`;
const STRETCH = 10_000;

/** Takes all snapshots at once, where the service takes its time; gives the seconds. */
export async function snapshotAll(stack: Stack): Promise<number> {
  const startMs = performance.now();
  await withRoundPool(stack, async (pool) => {
    while (await isLeft(pool)) {
      // The service may be at it.
      if (!(await takeSnapshots(pool, { stretch: STRETCH, seconds: 0 }))) await sleep(100);
    }
  });
  return (performance.now() - startMs) / 1000;
}

async function isLeft(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ left: string | null }>(LEFT);
  return Number(rows[0]!.left) >= STRETCH;
}
