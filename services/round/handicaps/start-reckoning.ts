import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { readOutdated } from './db/handicap-state.ts';
import { rebuildHandicaps } from './rebuild-handicaps.ts';

/** Before those that could not be reckoned are tried again. */
const PAUSE_MS = 60_000;

/**
 * Reckons again, one after the other, the records that rules of before were applied to, while rounds are
 * played. One that cannot be, as somebody holds it, keeps no other waiting and is tried again after a
 * pause, until none is left. What is cut short goes on with the next start; two at once do no harm.
 * @returns how to stop that
 */
export function startReckoning(
  pool: Pool,
  logger: Logger,
  pauseMs = PAUSE_MS,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async () => {
    while (!(await reckonOutdated(pool, logger, signal)) && !signal.aborted) {
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const done = run();
  return () => {
    stopping.abort();
    return done;
  };
}

/** Tries each outdated record once; true when none of them was left as it was. */
async function reckonOutdated(pool: Pool, logger: Logger, signal: AbortSignal): Promise<boolean> {
  const failed = (error: unknown) => {
    logger.warn({ err: error }, 'records stay as rules of before had them, and are tried again');
    return undefined;
  };
  const outdated = await readOutdated(pool).catch(failed);
  let reckoned = 0;
  for (const userId of outdated ?? []) {
    if (signal.aborted) return false;
    reckoned += (await rebuildHandicaps(pool, [userId]).catch(failed)) ?? 0;
  }
  if (reckoned > 0) logger.info({ records: reckoned }, 'records reckoned again');
  return reckoned === outdated?.length;
}
