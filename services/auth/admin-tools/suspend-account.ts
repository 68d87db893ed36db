import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { renewKeyIds } from '../api-keys/renew-key-ids.ts';
import type { AuthContext } from '../context.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { USER_UPDATED } from '../events.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { actOnAccount, type AdminAct } from './act-on-account.ts';

/**
 * Lets nobody into an account until it is reinstated: its sessions end, and its API keys give no token.
 * All that it has stays, for that day. A login that is under way waits for the lock, and then finds no way in.
 * @throws AppError not_found, forbidden (oneself), last_admin
 */
export async function suspendAccount(context: AuthContext, act: AdminAct): Promise<void> {
  await actOnAccount(context, act, {
    action: 'account.suspended',
    takesAdmin: true,
    endsSessions: 'suspended',
    work: async (tx, entities, { id: userId, suspendedAt }) => {
      if (suspendedAt) return false;
      await entities.update(AccountEntity, { id: userId }, { suspendedAt: context.now() });
      await renewKeyIds(tx, userId);
      const data = { userId, changed: ['suspended'] };
      await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
      await queueMail(tx, { kind: 'notice', userId, notice: 'account-suspended' });
      return {};
    },
  });
}
