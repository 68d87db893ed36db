import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { AuthContext } from '../context.ts';
import type { LoginMethod } from '../db/session-entity.ts';
import type { LoginAccount } from '../db/read-login-account.ts';
import { checkFactorOf } from '../mfa/check-second-factor.ts';
import { keptDeviceToken, makeDeviceToken } from '../devices/device-token.ts';
import { trustDevice } from '../mfa/trust-device.ts';
import type { SessionTokens } from './session-tokens.ts';
import { startSession, type CheckedAccount } from './start-session.ts';

/** A login whose first factor was right. */
export interface HalfLogin {
  account: CheckedAccount & Pick<LoginAccount, 'sealedSeed'>;
  caller: Caller;
  method: LoginMethod;
  code: string | undefined;
  deviceToken: string | undefined;
  /** Whether the device is to be trusted; it is only after a code. */
  trustDevice: boolean;
  /** What is to be done once every factor was right, before the session opens. */
  onProven?: () => Promise<void>;
}

export interface CompleteLogin {
  tokens: SessionTokens;
  /** By which the device is known from now on. */
  deviceToken: string;
}

/**
 * Asks for the second factor where there is one, and opens the session.
 * @throws AppError mfa_required, code_invalid, too_many_attempts, invalid_credentials
 */
export async function completeLogin(
  context: AuthContext,
  login: HalfLogin,
): Promise<CompleteLogin> {
  const { account, caller, method, code, deviceToken } = login;
  const factor = await checkFactorOf(context, account, { code, deviceToken, caller });
  await login.onProven?.();
  const gaveCode = factor === 'totp' || factor === 'backup_code';
  const isToBeTrusted = login.trustDevice && gaveCode;
  // What is to stand in for a code is made here, and is no token that somebody brought.
  const device = isToBeTrusted ? makeDeviceToken() : keptDeviceToken(deviceToken);
  const tokens = await startSession(context, {
    account,
    caller,
    methods: factor === 'not_enrolled' ? [method] : [method, factor],
    // A mailed code is no proof for what changes an account: the mailbox may lie open.
    complete: factor !== 'trusted_device' && method !== 'mail_code',
    deviceToken: device,
  });
  if (isToBeTrusted) await trustDevice(context, account.id, { deviceToken: device, caller });
  return { tokens, deviceToken: device };
}
