import type { AuthContext } from '../context.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { devicesKey, sessionKey, sharedKey } from '../throttle/attempt-key.ts';
import { actOnAccount, type AdminAct } from './act-on-account.ts';

const SESSIONS = 'SELECT id FROM session WHERE user_id = $1';
const FORGET = 'DELETE FROM lockout WHERE key = ANY ($1) OR starts_with(key, $2)';

/**
 * Ends every wait of an account: what strangers tried, what was tried on its own devices, and in its
 * sessions, of passwords and of every kind of code.
 * @throws AppError not_found, forbidden (oneself)
 */
export async function unlockAccount(context: AuthContext, act: AdminAct): Promise<void> {
  await actOnAccount(context, act, {
    action: 'account.unlocked',
    work: async (tx, _entities, { id: userId, email }) => {
      const { rows } = await tx.query<{ id: string }>(SESSIONS, [userId]);
      const keys = [
        ...[email, userId].map((shared) => sharedKey(context, shared)),
        ...rows.map(({ id }) => sessionKey(context, id)),
      ];
      const { rowCount } = await tx.query(FORGET, [keys, `${devicesKey(context, userId)}.`]);
      if (rowCount === 0) return false;
      await queueMail(tx, { kind: 'notice', userId, notice: 'account-unlocked' });
      return {};
    },
  });
}
