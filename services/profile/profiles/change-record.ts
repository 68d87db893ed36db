import type { PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { ProfileContext } from '../context.ts';
import { PROFILE_CHANGED } from '../events.ts';
import { lockWriter } from './db/lock-user.ts';
import type { Profile } from './domain/profile.ts';

/** What a change did: a profile as it is now, or the version at which it is gone; nothing where nothing changed. */
export interface Change {
  profile?: Profile;
  goneAt?: number | undefined;
  /** It was not there before. */
  isNew?: boolean;
}

/**
 * Changes what is kept of a user, one change behind the other, and tells of it: with an event, and the cache before it is
 * answered.
 */
export async function changeRecord<T extends Change>(
  { pool, cache, relay }: Pick<ProfileContext, 'pool' | 'cache' | 'relay'>,
  userId: string,
  work: (tx: PoolClient) => Promise<T>,
): Promise<T> {
  const change = await inTransaction(pool, async (tx) => {
    await lockWriter(tx, userId);
    const done = await work(tx);
    await tellChanged(tx, userId, done.profile?.version ?? done.goneAt);
    return done;
  });
  const { profile, goneAt, isNew = false } = change;
  if (profile) {
    const { version } = profile;
    await cache.put({ id: userId, version, text: JSON.stringify(profile) }, isNew);
  }
  if (goneAt !== undefined) await cache.drop(userId, goneAt);
  if (profile ?? goneAt) relay.wake();
  return change;
}

/** Appends the event of a change, if it was one. */
export async function tellChanged(
  tx: PoolClient,
  userId: string,
  version: number | undefined,
): Promise<void> {
  if (version === undefined) return;
  const { type } = PROFILE_CHANGED;
  await appendEvents(tx, [{ type, aggregateId: userId, data: { userId, version } }]);
}
