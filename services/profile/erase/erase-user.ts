import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { ProfileContext } from '../context.ts';
import { tellChanged } from '../profiles/change-record.ts';
import { deleteProfile } from '../profiles/db/profile-rows.ts';
import { lockUser } from '../profiles/db/lock-user.ts';

const MARK = 'INSERT INTO erased_user (user_id) VALUES ($1) ON CONFLICT DO NOTHING';
const FORGET_STANDING = 'DELETE FROM member_standing WHERE user_id = $1';

/** Erases a user from this service, for good: profile, pictures and standing. Done, the next call finds nothing. */
export async function eraseUser(context: ProfileContext, userId: string): Promise<void> {
  const { pool, cache, metrics, relay, logger } = context;
  const goneAt = await inTransaction(pool, async (tx) => {
    await lockUser(tx, userId);
    await tx.query(MARK, [userId]);
    await tx.query(FORGET_STANDING, [userId]);
    const version = await deleteProfile(tx, userId);
    await tellChanged(tx, userId, version);
    return version;
  });
  if (goneAt !== undefined) {
    await cache.drop(userId, goneAt);
    relay.wake();
  }
  metrics.usersErased.inc({ method: 'event', status: 'erased' });
  logger.info({ userId }, 'user erased');
}
