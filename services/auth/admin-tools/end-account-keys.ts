import { endKeys } from '../api-keys/end-keys.ts';
import type { AuthContext } from '../context.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { actOnAccount, type AdminAct } from './act-on-account.ts';

/**
 * Ends every API key of an account, and within seconds the tokens that they were exchanged for.
 * @throws AppError not_found, forbidden (oneself)
 */
export async function endAccountKeys(context: AuthContext, act: AdminAct): Promise<void> {
  await actOnAccount(context, act, {
    action: 'api_key.revoked',
    work: async (tx, _entities, { id: userId }) => {
      const ended = await endKeys(tx, userId);
      if (ended === 0) return false;
      await queueMail(tx, { kind: 'notice', userId, notice: 'api-keys-ended' });
      return { ended };
    },
  });
}
