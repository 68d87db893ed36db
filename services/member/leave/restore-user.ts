import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { MemberContext } from '../context.ts';
import { changeDeletion, type AskedDeletion } from './change-deletion.ts';

const RESTORE = `
  UPDATE member SET deletion_at = NULL, deletion_by = NULL, deletion_reason = NULL, erase_at = NULL,
    updated_at = $2, version = version + 1 WHERE id = $1`;

/**
 * Takes a deletion back; the number is theirs as before, a place of a membership day is not.
 * @throws AppError user_erased once the time is over, also where the erasure is not done yet
 */
export function restoreUser(
  context: MemberContext,
  asked: Omit<AskedDeletion, 'message' | 'change'>,
) {
  return changeDeletion(context, {
    ...{ ...asked, message: 'User restored' },
    change: ({ eraseAt }) => {
      if (!eraseAt) return undefined;
      if (eraseAt <= context.now()) throw new AppError('user_erased');
      return { text: RESTORE, values: [] };
    },
  });
}
