import type { Pool } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { advanceHorizon, holdStretch, writeSnapshots } from './db/snapshot-statements.ts';

/** How much of the log is taken at once, and how old it must be. */
export interface SnapshotPace {
  /** Events; fewer are left to the log. */
  stretch: number;
  /** Older than any transaction becomes, so that no event comes to light behind the horizon. */
  seconds: number;
}

const PACE: SnapshotPace = { stretch: 10_000, seconds: 600 };
/** A statement ends within the time that it may take. */
const ROUNDS_AT_ONCE = 100;

/**
 * Takes the snapshots of all rounds that the next stretch of the log tells of, each from all its events so far,
 * and moves the horizon behind it. One instance at a time does it.
 * @returns whether there may be more at once
 */
export async function takeSnapshots(pool: Pool, pace = PACE): Promise<boolean> {
  return inTransaction(pool, async (tx) => {
    const found = await holdStretch(tx, pace.stretch);
    if (!found || found.events < pace.stretch || found.age < pace.seconds) return false;
    const { roundIds, end } = found;
    for (let at = 0; at < roundIds.length; at += ROUNDS_AT_ONCE)
      await writeSnapshots(tx, roundIds.slice(at, at + ROUNDS_AT_ONCE));
    await advanceHorizon(tx, end);
    return true;
  });
}
