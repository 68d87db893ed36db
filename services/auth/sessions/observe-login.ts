import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { ErrorCode } from '@golfroundpro/contracts/error-codes.gen.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuditAction } from '../audit/audit-action.ts';
import type { AuthContext } from '../context.ts';
import { isToldAlready } from '../throttle/too-many-attempts.ts';

/** The refusals that somebody has to answer for; the audit log names them. */
const AUDITED: Partial<Record<ErrorCode, AuditAction>> = {
  invalid_credentials: 'login.refused',
  code_invalid: 'login.refused',
  oidc_refused: 'login.refused',
  passkey_refused: 'login.refused',
  email_unverified_elsewhere: 'login.refused',
  account_suspended: 'login.refused',
  too_many_attempts: 'login.locked',
};

/** How somebody logs in, and who, if that is known. */
interface ObservedLogin {
  method: 'password' | 'mail_code' | 'oidc' | 'passkey';
  userId: string | undefined;
  caller: Caller;
}

/** Runs a login, and counts and logs how it went; refusals go into the audit log, and each wait once. */
export async function observeLogin<T>(
  context: AuthContext,
  { method, userId, caller }: ObservedLogin,
  login: () => Promise<T>,
): Promise<T> {
  const { metrics, logger, pool } = context;
  try {
    const result = await login();
    metrics.logins.inc({ method, status: 'success' });
    logger.info({ userId }, 'logged in');
    return result;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code } = error;
    metrics.loginsFailed.inc({ method, failure_reason: code });
    logger.info({ userId, code }, 'login refused');
    const action = AUDITED[code];
    const entry = { actorId: null, userId: userId ?? null, caller, detail: { code } };
    if (action && !isToldAlready(error)) await appendAudit(pool, { action, ...entry });
    throw error;
  }
}
