import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import type { AuthContext } from '../context.ts';
import { lockAdmins } from '../db/lock-admins.ts';
import { isForGolfer } from '../domain/invited-roles.ts';
import { hasSteppedUp } from '../sessions/require-step-up.ts';
import { erasureRefusal } from './erasure-refusal.ts';

/** A deletion that staff ask member for. */
export interface AskedErasure {
  userId: string;
  actor: Pick<User, 'userId' | 'sessionId'>;
  /** There is no time in which it could be taken back. */
  atOnce: boolean;
}

/** Why a person cannot be deleted by these staff now; null: they can. It asks of them what admins' own tool does. */
export async function checkErasure(
  context: AuthContext,
  { userId, actor, atOnce }: AskedErasure,
): Promise<'last_admin' | 'admin_needed' | 'step_up_required' | null> {
  const admins = await inTransaction(context.pool, (tx) => lockAdmins(tx, userId));
  const refusal = erasureRefusal(admins, actor.userId);
  if (refusal) return refusal;
  const needsProof = atOnce || !isForGolfer(admins.account?.roles ?? []);
  if (needsProof && !(await hasSteppedUp(context, actor))) return 'step_up_required';
  return null;
}
