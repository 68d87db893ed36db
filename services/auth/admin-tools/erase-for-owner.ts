import { eraseLocked } from '../accounts/erase-account.ts';
import type { AuthContext } from '../context.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { actOnAccount, type AdminAct } from './act-on-account.ts';

/**
 * Erases an account for its owner, who asked the club for it; a last mail tells them.
 * @throws AppError not_found, forbidden (oneself), last_admin
 */
export async function eraseForOwner(context: AuthContext, act: AdminAct): Promise<void> {
  const { actorId, caller } = act;
  await actOnAccount(context, act, {
    action: 'account.deleted',
    takesAdmin: true,
    work: async (tx, entities, account) => {
      await eraseLocked(tx, entities, { account, actorId, caller });
      await queueMail(tx, { kind: 'erased', email: account.email });
      return {};
    },
  });
  context.metrics.usersDeleted.inc({ method: 'admin', status: 'deleted' });
}
