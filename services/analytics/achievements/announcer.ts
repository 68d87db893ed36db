import type { Pool, PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { makeBell } from '@golfroundpro/shared/relay/bell.ts';
import { ACHIEVEMENT_EARNED, ACHIEVEMENT_REVOKED } from '../achievement-events.ts';
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
  measures: AnalyticsMetrics;
  /** Called when events were written. */
  onAnnounced: () => void;
}

/** Looks at the achievements of members whose rounds have changed, and announces what changed. */
export interface Announcer {
  /** Says that something was folded. */
  wake: () => void;
  stop: () => Promise<void>;
}

/** Each may have thousands of rounds. */
const BATCH = 20;
const POLL_MS = 1000;
const FAULT_PAUSE_MS = 1000;
const LEADER_RETRY_MS = 1000;
const TRY_LEAD = `SELECT pg_try_advisory_lock(hashtextextended(current_schema() || '/achievements', 0)) AS won`;
const STOP_LEADING = `SELECT pg_advisory_unlock_all()`;

/** Starts announcing. One instance leads (an advisory lock, as the relay); the others stand by. */
export function startAnnouncer(parts: AnnouncerParts): Announcer {
  const { pool, logger } = parts;
  const bell = makeBell();
  let stopped = false;

  async function run(): Promise<void> {
    while (!stopped) {
      const pauseMs = await onClient(pool, lead).catch((error: unknown) => {
        logger.warn({ err: error }, 'achievements wait: Redis or the database is away');
        return FAULT_PAUSE_MS;
      });
      if (!stopped) await bell.wait(pauseMs);
    }
  }

  /** Leads until stopped or a fault; gives how long to pause before the next try. */
  async function lead(client: PoolClient): Promise<number> {
    const { rows } = await client.query<{ won: boolean }>(TRY_LEAD);
    if (!rows[0]?.won) return LEADER_RETRY_MS;
    let known = '';
    try {
      while (!stopped) {
        const looked = await lookAtSome(parts, client, known);
        known = looked?.views ?? known;
        if (!looked?.users) await bell.wait(POLL_MS);
      }
      return 0;
    } finally {
      await client.query(STOP_LEADING).catch(() => undefined);
    }
  }

  const running = run();
  return {
    wake: bell.ring,
    stop: async () => {
      stopped = true;
      bell.ring();
      await running;
    },
  };
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
  { measures, onAnnounced }: AnnouncerParts,
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
  for (const { earned } of changes) {
    measures.achievements.inc({ status: earned ? 'earned' : 'revoked' });
  }
  onAnnounced();
}

function toEvent({ userId, kind, subject, roundId, playedOn, revision, earned }: AnnouncedTo) {
  return {
    type: (earned ? ACHIEVEMENT_EARNED : ACHIEVEMENT_REVOKED).type,
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

async function onClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let fault: unknown;
  try {
    return await work(client);
  } catch (error) {
    fault = error;
    throw error;
  } finally {
    client.release(fault !== undefined);
  }
}
