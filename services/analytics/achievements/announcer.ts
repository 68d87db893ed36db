import type { Pool, PoolClient } from 'pg';
import { startLeader, type Leader } from '@golfroundpro/shared/db/leader.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { AnalyticsMetrics } from '../analytics-metrics.ts';
import { readEarners } from '../db/achievement-statements.ts';
import type { DirtyUsers } from '../views/dirty-users.ts';
import { announce } from './announce.ts';

export interface AnnouncerParts {
  pool: Pool;
  dirty: DirtyUsers;
  logger: Logger;
  metrics: AnalyticsMetrics;
  /** Called when events were written. */
  onAnnounced: () => void;
}

/** Looks at the achievements of members whose rounds have changed, and announces what changed. */
export type Announcer = Leader;

/** Each may have thousands of rounds. */
const BATCH = 20;
const EARNERS_AT_ONCE = 1000;
const POLL_MS = 1000;
const FAULT_PAUSE_MS = 1000;

/** Starts announcing. One instance of the service leads; the others stand by. */
export function startAnnouncer(parts: AnnouncerParts): Announcer {
  const { pool, logger } = parts;
  let known = '';
  return startLeader({
    pool,
    name: 'achievements',
    work: async (client) => {
      const looked = await lookAtSome(parts, client, known);
      known = looked?.views ?? known;
      return (looked?.users ?? 0) > 0;
    },
    onFault: (error) =>
      logger.warn({ err: error }, 'achievements wait: Redis or the database is away'),
    pollMs: POLL_MS,
    faultPauseMs: FAULT_PAUSE_MS,
  });
}

/**
 * Looks at some of the members that are marked. Behind a refill everyone who has earned something is
 * marked first: their rounds may be gone with the old log.
 */
async function lookAtSome(
  parts: AnnouncerParts,
  client: PoolClient,
  known: string,
): Promise<{ views: string; users: number } | undefined> {
  const found = await parts.dirty.read(BATCH);
  if (!found) return undefined;
  const { views, users } = found;
  if (views !== known) {
    return (await markEarners(parts, client, views)) ? { views, users: 1 } : undefined;
  }
  if (users.length === 0) return { views, users: 0 };
  await announce(parts, client, users);
  await parts.dirty.clean(views, users);
  return { views, users: users.length };
}

/** Marks everyone who has earned something; false when the views have changed meanwhile. */
async function markEarners(
  { dirty }: AnnouncerParts,
  client: PoolClient,
  views: string,
): Promise<boolean> {
  for (let after: string | undefined; ;) {
    const earners = await readEarners(client, after, EARNERS_AT_ONCE);
    if (!(await dirty.mark(views, earners))) return false;
    if (earners.length < EARNERS_AT_ONCE) return true;
    after = earners.at(-1);
  }
}
