import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { AnalyticsMetrics } from '../analytics-metrics.ts';
import { readAnnounced, storeAnnounced, type AnnouncedTo } from '../db/achievement-statements.ts';
import { achievementsOf } from '../domain/achievements.ts';
import { decideAnnouncements } from '../domain/decide-announcements.ts';
import { ACHIEVEMENT_REVOKED, ACHIEVEMENT_UNLOCKED } from '../events.ts';
import type { DirtyUser } from '../views/dirty-users.ts';

/** Announces what changed of these members' achievements, with its events in one transaction. */
export async function announce(
  { metrics, onAnnounced }: { metrics: AnalyticsMetrics; onAnnounced: () => void },
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
