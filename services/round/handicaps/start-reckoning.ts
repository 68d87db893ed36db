import type { Pool } from 'pg';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { readOutdated } from './db/handicap-state.ts';
import { rebuildHandicaps } from './rebuild-handicaps.ts';

/**
 * Reckons again, one after the other, the records that rules of before were applied to, while rounds are
 * played. One that is cut short goes on with the next start; two at once do no harm.
 * @returns how to stop that
 */
export function startReckoning(pool: Pool, logger: Logger): () => Promise<void> {
  let isStopped = false;
  const run = async () => {
    const outdated = await readOutdated(pool);
    for (const userId of outdated) {
      if (isStopped) return;
      await rebuildHandicaps(pool, [userId]);
    }
    if (outdated.length > 0) logger.info({ records: outdated.length }, 'records reckoned again');
  };
  const done = run().catch((error: unknown) => {
    logger.warn({ err: error }, 'records stay as rules of before had them until they change');
  });
  return () => {
    isStopped = true;
    return done;
  };
}
