import type { Answer } from '@golfroundpro/shared/http/route.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import type { MemberContext } from '../context.ts';
import { changeDeletion, requireAnother, type AskedDeletion } from './change-deletion.ts';
import { requireMayDelete } from './require-may-delete.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const DELETE = `
  UPDATE member SET deletion_at = coalesce(deletion_at, $2), deletion_by = $3, deletion_reason = $4,
    erase_at = $5, updated_at = $2, version = version + 1 WHERE id = $1`;

type Asked = Pick<AskedDeletion, 'userId' | 'request'> & { actor: User; reason: string };

/** Deletes somebody: they are no member any more, can be restored for a time, and are erased when it is over. */
export async function deleteUser(
  context: MemberContext,
  { actor, reason, ...asked }: Asked,
): Promise<Answer> {
  const { config, now } = context;
  const actorId = actor.userId;
  await requireMay(context, { ...asked, actor, atOnce: false });
  return changeDeletion(context, {
    ...{ ...asked, actorId, message: 'User deleted' },
    change: (current) => {
      if (current.eraseAt) return undefined;
      const eraseAt = new Date(now().getTime() + config.deletionGraceDays * DAY_MS);
      return { text: DELETE, values: [actorId, reason, eraseAt] };
    },
  });
}

/**
 * Erases somebody who has a right to it, deleted or not: nothing waits, and nobody can restore them. Of who waits to be
 * erased it is by whoever asked last: auth may refuse the one before.
 */
export async function eraseUserNow(
  context: MemberContext,
  { actor, reason, ...asked }: Asked,
): Promise<Answer> {
  const { erasures, now } = context;
  const actorId = actor.userId;
  await requireMay(context, { ...asked, actor, atOnce: true });
  const answer = await changeDeletion(context, {
    ...{ ...asked, actorId, message: 'User is being erased' },
    change: ({ eraseAt, deletedBy }) => {
      if (eraseAt && eraseAt <= now() && deletedBy === actorId) return undefined;
      return { text: DELETE, values: [actorId, reason, now()] };
    },
  });
  erasures.wake();
  return answer;
}

/** Oneself first: that needs no other service. */
async function requireMay(
  { auth }: MemberContext,
  { userId, actor, atOnce }: Pick<Asked, 'userId' | 'actor'> & { atOnce: boolean },
): Promise<void> {
  requireAnother(userId, actor.userId);
  await requireMayDelete(auth, { userId, actor, atOnce });
}
