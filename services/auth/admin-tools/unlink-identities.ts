import type { AuthContext } from '../context.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { actOnAccount, type AdminAct } from './act-on-account.ts';

const UNLINK = 'DELETE FROM external_identity WHERE user_id = $1 RETURNING issuer';

/**
 * Takes the logins at identity providers off an account, and ends its sessions, which may have begun
 * there. Where both sides have verified the e-mail the next login there links it again.
 * @throws AppError not_found, forbidden (oneself)
 */
export async function unlinkIdentities(context: AuthContext, act: AdminAct): Promise<void> {
  await actOnAccount(context, act, {
    action: 'identity.unlinked',
    endsSessions: 'identity_unlinked',
    work: async (tx, _entities, { id: userId }) => {
      const { rows } = await tx.query<{ issuer: string }>(UNLINK, [userId]);
      if (rows.length === 0) return false;
      await queueMail(tx, { kind: 'notice', userId, notice: 'identities-unlinked' });
      return { issuers: rows.map(({ issuer }) => issuer) };
    },
  });
}
