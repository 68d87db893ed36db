import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { lockAccount } from '../db/lock-account.ts';
import { USER_UPDATED } from '../events.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { setPassword, type EndedWithPassword } from './set-password.ts';

/**
 * Changes the password of a user who has just proven who they are; their other sessions, trusted
 * devices and API keys end, but for what they keep.
 * @throws AppError not_found, invalid_request, busy
 */
export async function changePassword(
  context: AuthContext,
  { userId, sessionId: except }: User,
  { password, keep = [] }: { password: string; keep?: EndedWithPassword[] },
  caller: Caller,
): Promise<void> {
  const { dataSource, pool, passwords, metrics } = context;
  const account = await dataSource.manager.findOneBy(AccountEntity, { id: userId });
  if (!account) throw new AppError('not_found');
  const passwordHash = await passwords.hash(password, account);
  const ended = await inTransaction(pool, async (tx, entities) => {
    if (!(await lockAccount(tx, userId))) throw new AppError('not_found');
    const changed = { userId, passwordHash, except, keep, caller };
    const sessions = await setPassword(tx, entities, changed);
    const data = { userId, changed: ['password'] };
    await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
    const entry = { action: 'password.changed', detail: { kept: keep } } as const;
    await appendAudit(tx, { ...entry, actorId: userId, userId, caller });
    await queueMail(tx, { kind: 'notice', userId, notice: 'password-changed' });
    return sessions;
  });
  context.relay.wake();
  context.mail.wake();
  metrics.sessionsRevoked.inc({ method: 'password_changed', status: 'revoked' }, ended);
}
