import { createHmac } from 'node:crypto';
import type { AuthContext } from '../context.ts';
import { isTrustedDevice } from '../mfa/is-trusted-device.ts';

/** Who tries to log in: an e-mail that may be anybody's, and perhaps a device that its owner trusts. */
export interface LoginAttempt {
  /** In plain form. */
  email: string;
  /** Of the account; where there is none any other id, so that it takes as long. */
  userId: string;
  deviceToken: string | undefined;
}

/**
 * Under what an attempt is counted: the e-mail, known or not. A device that the account trusts has
 * a count of its own, so that no stranger can lock owners out there. Only a digest is stored.
 */
export async function loginKey(context: AuthContext, attempt: LoginAttempt): Promise<string> {
  const { email, userId, deviceToken } = attempt;
  const isTrusted = await isTrustedDevice(context, userId, deviceToken);
  const claim = isTrusted ? `device ${deviceToken}` : `email ${email}`;
  return createHmac('sha256', context.keys.digest).update(claim).digest('base64url');
}
