import { NIL } from 'uuid';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { AuthContext } from '../context.ts';
import { readLoginAccount } from '../db/read-login-account.ts';
import { normaliseEmail } from '../domain/normalise-email.ts';
import { completeLogin, type CompleteLogin } from '../sessions/complete-login.ts';
import { observeLogin } from '../sessions/observe-login.ts';
import { attemptKey } from '../throttle/attempt-key.ts';
import { checkPassword } from './check-password.ts';

export interface PasswordLogin {
  /** As it was typed. */
  email: string;
  password: string;
  caller: Caller;
  /** Of the authenticator, where one is set up. */
  code: string | undefined;
  deviceToken: string | undefined;
  trustDevice: boolean;
}

const METHOD = 'password';

/**
 * Opens a session with a password. It takes and tells the same for an e-mail that nobody has.
 * @throws AppError invalid_credentials, account_suspended, mfa_required, code_invalid, too_many_attempts, busy
 */
export async function loginWithPassword(
  context: AuthContext,
  { email: typed, password, ...login }: PasswordLogin,
): Promise<CompleteLogin> {
  const { pool, lockouts } = context;
  const { caller, deviceToken } = login;
  const email = normaliseEmail(typed);
  const account = await readLoginAccount(pool, email);
  return observeLogin(context, { method: METHOD, userId: account?.id, caller }, async () => {
    const userId = account?.id ?? NIL;
    const key = await attemptKey(context, { userId, deviceToken }, email);
    await lockouts.password.attempt(key);
    const isRight = await checkPassword(context, account, password);
    if (!isRight || !account) throw new AppError('invalid_credentials');
    await lockouts.password.reset(key);
    return completeLogin(context, { ...login, account, method: METHOD });
  });
}
