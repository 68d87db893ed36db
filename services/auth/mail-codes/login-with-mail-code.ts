import { NIL } from 'uuid';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { AuthContext } from '../context.ts';
import { readLoginAccount } from '../db/read-login-account.ts';
import { normaliseCode } from '../domain/backup-code.ts';
import { hashMailCode } from '../domain/link-code.ts';
import { completeLogin, type CompleteLogin } from '../sessions/complete-login.ts';
import { observeLogin } from '../sessions/observe-login.ts';
import { attemptKey } from '../throttle/attempt-key.ts';
import { openHandle, type AskedForCode } from './handle.ts';
import { isMailCode, useMailCode } from './mail-code-rows.ts';

export interface MailCodeLogin {
  handle: string;
  mailCode: string;
  caller: Caller;
  /** Of the authenticator, where one is set up. */
  code: string | undefined;
  deviceToken: string | undefined;
  trustDevice: boolean;
}

const METHOD = 'mail_code';

/**
 * Opens a session with the code of a mail, in the browser that asked for it. An authenticator asks for its code as it
 * does behind a password; the mailed one is used up once both were right. Guesses are counted by e-mail, whether
 * somebody has it or not.
 * @throws AppError code_invalid, mfa_required, too_many_attempts, invalid_credentials
 */
export async function loginWithMailCode(
  context: AuthContext,
  { handle, mailCode, ...login }: MailCodeLogin,
): Promise<CompleteLogin> {
  const { pool, keys, lockouts, now } = context;
  const asked = openHandle(context, handle);
  const account = asked && (await readLoginAccount(pool, asked.email));
  const { caller, deviceToken } = login;
  return observeLogin(context, { method: METHOD, userId: account?.id, caller }, async () => {
    const { id: handleId, email }: AskedForCode = asked ?? refuseMailCode();
    const userId = account?.id ?? NIL;
    const key = await attemptKey(context, { userId, deviceToken }, email);
    await lockouts.loginCode.attempt(key);
    const codeHash = hashMailCode(handleId, normaliseCode(mailCode), keys.digest);
    const given = { handleId, userId, codeHash, at: now() };
    const isRight = await isMailCode(pool, given);
    if (!isRight || !account) return refuseMailCode();
    await lockouts.loginCode.reset(key);
    const onProven = async () => void ((await useMailCode(pool, given)) || refuseMailCode());
    return completeLogin(context, { ...login, account, method: METHOD, onProven });
  });
}

function refuseMailCode(): never {
  const message = 'must be the code of the mail that was asked for here, not older than it may be';
  throw new AppError('code_invalid', { errors: [{ field: 'mailCode', message, code: 'wrong' }] });
}
