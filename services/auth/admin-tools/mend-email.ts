import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { noteMove } from '../claims/note-move.ts';
import { setEmail } from '../claims/set-email.ts';
import type { AuthContext } from '../context.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { normaliseEmail } from '../domain/normalise-email.ts';
import { USER_UPDATED } from '../events.ts';
import { forgetLinks } from '../mail/forget-links.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { actOnAccount, type AdminAct } from './act-on-account.ts';

export interface EmailMending extends AdminAct {
  email: string;
  /** By what they showed who they are. */
  evidence: string;
}

/**
 * Gives an account another e-mail, for somebody who lost their mailbox and showed who they are. It is not
 * verified until they confirm it, as after registering; sessions end. The mailbox before is told, and
 * can take the account back, if it was shown to be theirs: else it may be a stranger's, by a slip.
 * @throws AppError not_found, forbidden (oneself), email_taken, claims_unavailable
 */
export async function mendEmail(context: AuthContext, mending: EmailMending): Promise<void> {
  const { evidence } = mending;
  const { pool, door, now } = context;
  const email = normaliseEmail(mending.email);
  await noteMove(pool, mending.userId, now());
  await actOnAccount(context, mending, {
    action: 'email.mended',
    endsSessions: 'email_mended',
    work: async (tx, entities, account) => {
      const { id: userId, email: former, emailVerifiedAt, emailMendedAt } = account;
      if (former === email) return false;
      await setEmail(door, entities, { account, email, verifiedAt: null, now: now() });
      const mendedAt = emailVerifiedAt ? now() : emailMendedAt;
      await entities.update(AccountEntity, { id: userId }, { emailMendedAt: mendedAt });
      await forgetLinks(tx, userId);
      const data = { userId, changed: ['email', 'email_verified'] };
      await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
      if (emailVerifiedAt) {
        await queueMail(tx, { kind: 'notice', userId, email: former, notice: 'email-changed' });
      }
      await queueMail(tx, { kind: 'verify-email', email });
      return { evidence };
    },
  });
}
