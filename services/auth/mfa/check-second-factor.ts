import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { AuthContext } from '../context.ts';
import type { LoginAccount } from '../db/read-login-account.ts';
import { normaliseCode } from '../domain/backup-code.ts';
import { attemptKey, sessionKey } from '../throttle/attempt-key.ts';
import { readSealedSeed } from './read-sealed-seed.ts';
import { useBackupCode } from './use-backup-code.ts';
import { useTotpCode } from './use-totp-code.ts';
import { useTrustedDevice } from './use-trusted-device.ts';

/** What stood in as the second factor; 'not_enrolled': the account has none. */
export type SecondFactor = 'not_enrolled' | 'trusted_device' | 'totp' | 'backup_code';

/** What somebody gives as their second factor. */
export interface GivenFactor {
  /** Six digits, or a backup code; blanks and dashes do not matter. */
  code?: string | undefined;
  /** At login only: a step-up asks for a code from trusted devices too. */
  deviceToken?: string | undefined;
  /** At a step-up: whose session it is. */
  sessionId?: string | undefined;
  caller: Caller;
}

/**
 * Checks the second factor of an account that has one. A code is used up by it.
 * @throws AppError mfa_required (nothing was given), code_invalid, too_many_attempts
 */
export async function checkSecondFactor(
  context: AuthContext,
  userId: string,
  given: GivenFactor,
): Promise<SecondFactor> {
  const sealedSeed = await readSealedSeed(context.pool, userId);
  return checkFactorOf(context, { id: userId, sealedSeed }, given);
}

/** The same for an account that was read already. */
export async function checkFactorOf(
  context: AuthContext,
  { id: userId, sealedSeed }: Pick<LoginAccount, 'id' | 'sealedSeed'>,
  { code, deviceToken, sessionId, caller }: GivenFactor,
): Promise<SecondFactor> {
  if (sealedSeed === null) return 'not_enrolled';
  const { factorsChecked, factorsFailed } = context.metrics;
  if (deviceToken !== undefined && (await useTrustedDevice(context, userId, deviceToken))) {
    factorsChecked.inc({ method: 'trusted_device', status: 'success' });
    return 'trusted_device';
  }
  if (code === undefined) throw new AppError('mfa_required');
  const key =
    sessionId === undefined
      ? await attemptKey(context, { userId, deviceToken }, userId)
      : sessionKey(context, sessionId);
  await context.lockouts.code.attempt(key);
  const given = normaliseCode(code);
  const method = /^\d{6}$/.test(given) ? 'totp' : 'backup_code';
  const right =
    method === 'totp'
      ? await useTotpCode(context, { userId, sealedSeed }, given)
      : await useBackupCode(context, userId, given, caller);
  if (!right) {
    factorsFailed.inc({ method, failure_reason: 'code_invalid' });
    throw codeInvalid();
  }
  factorsChecked.inc({ method, status: 'success' });
  await context.lockouts.code.reset(key);
  return method;
}

const CODE_INVALID = 'must be a code that is valid now and was not used yet';

/** The 401 of a code that is not right, or not any more. */
export function codeInvalid(): AppError {
  return new AppError('code_invalid', {
    errors: [{ field: 'code', message: CODE_INVALID, code: 'wrong' }],
  });
}
