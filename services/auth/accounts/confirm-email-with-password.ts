import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { AuthContext } from '../context.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { readLink, refuseLink } from '../mail/mail-link.ts';
import { checkPassword } from '../passwords/check-password.ts';
import { sharedKey } from '../throttle/attempt-key.ts';
import { confirmEmail, CONFIRMED_BY, type ConfirmedEmail } from './confirm-email.ts';

/**
 * The same for somebody who is not logged in: the password shows that the account is theirs, counted with the
 * attempts of strangers. A wrong one leaves the link as it is.
 * @throws AppError link_invalid, link_used, invalid_credentials, too_many_attempts, busy, email_taken
 */
export async function confirmEmailWithPassword(
  context: AuthContext,
  { token, password }: { token: string; password: string },
  caller: Caller,
): Promise<ConfirmedEmail> {
  const { pool, dataSource, lockouts, now } = context;
  const { userId } = await readLink(pool, token, CONFIRMED_BY, now());
  const account = await dataSource.manager.findOneBy(AccountEntity, { id: userId });
  if (!account) return refuseLink();
  const key = sharedKey(context, account.email);
  await lockouts.password.attempt(key);
  if (!(await checkPassword(context, account, password))) throw new AppError('invalid_credentials');
  await lockouts.password.reset(key);
  return confirmEmail(context, { userId, with: { token } }, caller);
}
