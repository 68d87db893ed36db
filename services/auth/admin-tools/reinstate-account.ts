import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { AuthContext } from '../context.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { USER_UPDATED } from '../events.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { actOnAccount, type AdminAct } from './act-on-account.ts';

/**
 * Lets the owner of a suspended account in again, with all that let them in before.
 * @throws AppError not_found, forbidden (oneself)
 */
export async function reinstateAccount(context: AuthContext, act: AdminAct): Promise<void> {
  await actOnAccount(context, act, {
    action: 'account.reinstated',
    work: async (tx, entities, { id: userId, suspendedAt }) => {
      if (!suspendedAt) return false;
      await entities.update(AccountEntity, { id: userId }, { suspendedAt: null });
      const data = { userId, changed: ['suspended'] };
      await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
      await queueMail(tx, { kind: 'notice', userId, notice: 'account-reinstated' });
      return {};
    },
  });
}
