import type { Pool, PoolClient } from 'pg';
import { startLeader, type Leader } from '@golfroundpro/shared/db/leader.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { ACHIEVEMENT_UNLOCKED, ACHIEVEMENT_REVOKED } from '../events.ts';
import type { AnalyticsMetrics } from '../analytics-metrics.ts';
import {
  readAnnounced,
  readEarners,
  storeAnnounced,
  type AnnouncedTo,
} from '../db/achievement-statements.ts';
import { achievementsOf } from '../domain/achievements.ts';
import { decideAnnouncements } from '../domain/decide-announcements.ts';
import type { DirtyUser, DirtyUsers } from '../views/dirty-users.ts';

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
    const marked = await parts.dirty.mark(views, await readEarners(client));
    return marked ? { views, users: 1 } : undefined;
  }
  if (users.length === 0) return { views, users: 0 };
  await announce(parts, client, users);
  await parts.dirty.clean(views, users);
  return { views, users: users.length };
}

/** Writes what changed and its events in one transaction. */
async function announce(
  { metrics, onAnnounced }: AnnouncerParts,
  client: PoolClient,
  users: DirtyUser[],
): Promise<void> {
  const announced = await readAnnounced(
    client,
    users.map(({ userId }) => userId),
  );
  const changes = users.flatMap(({ userId, rounds, openAgain }) =>
    decideAnnouncements(
      announced.filter((item) => item.userId === userId),
      achievementsOf(rounds),
      openAgain,
    ).map((change): AnnouncedTo => ({ ...change, userId })),
  );
  if (changes.length === 0) return;
  await inTransaction(client, async () => {
    await storeAnnounced(client, changes);
    await appendEvents(client, changes.map(toEvent));
  });
  for (const { kind, earned } of changes) {
    metrics.achievements.inc({ method: kind, status: earned ? 'unlocked' : 'revoked' });
  }
  onAnnounced();
}

function toEvent({ userId, kind, subject, roundId, playedOn, revision, earned }: AnnouncedTo) {
  return {
    type: (earned ? ACHIEVEMENT_UNLOCKED : ACHIEVEMENT_REVOKED).type,
    aggregateId: userId,
    data: { userId, kind, subject, roundId, playedOn, revision },
  };
}

/** On the very connection that holds the lock: whoever has lost it cannot commit. */
async function inTransaction(client: PoolClient, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN');
  try {
    await work();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
