import type { MemberContext } from '../context.ts';
import { changeDeletion, type AskedDeletion } from './change-deletion.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const DELETE = `
  UPDATE member SET deletion_at = coalesce(deletion_at, $2), deletion_by = $3, deletion_reason = $4,
    erase_at = $5, updated_at = $2, version = version + 1 WHERE id = $1`;

type Asked = Omit<AskedDeletion, 'message' | 'change'> & { reason: string };

/** Deletes somebody: they are no member any more, can be restored for a time, and are erased when it is over. */
export function deleteUser(context: MemberContext, { reason, ...asked }: Asked) {
  const { config, now } = context;
  return changeDeletion(context, {
    ...{ ...asked, message: 'User deleted' },
    change: (current) => {
      if (current.eraseAt) return undefined;
      const eraseAt = new Date(now().getTime() + config.deletionGraceDays * DAY_MS);
      return { text: DELETE, values: [asked.actorId, reason, eraseAt] };
    },
  });
}

/** Erases somebody who has a right to it, deleted or not: nothing waits, and nobody can restore them. */
export async function eraseUserNow(context: MemberContext, { reason, ...asked }: Asked) {
  const { erasures, now } = context;
  const answer = await changeDeletion(context, {
    ...{ ...asked, message: 'User is being erased' },
    change: ({ eraseAt }) => {
      if (eraseAt && eraseAt <= now()) return undefined;
      return { text: DELETE, values: [asked.actorId, reason, now()] };
    },
  });
  erasures.wake();
  return answer;
}
