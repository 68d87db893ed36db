import { createHmac } from 'node:crypto';
import type { AuthContext } from '../context.ts';
import { isKnownDevice } from '../devices/is-known-device.ts';

/** Who tries: perhaps on a device where the owner of the account has logged in before. */
export interface Attempt {
  /** Of the account; where there is none any other id, so that it takes as long. */
  userId: string;
  deviceToken: string | undefined;
}

type Keys = Pick<AuthContext, 'keys'>;

/**
 * Under what an attempt is counted. A device that the account knows has a count of its own, so that
 * no stranger can lock its owner out there; all others share one. Only a digest is stored.
 * Source: OWASP, "Slow Down Online Guessing Attacks with Device Cookies".
 * @param shared what a stranger names: the e-mail, known or not, or the user's id
 */
export async function attemptKey(
  context: Keys & Pick<AuthContext, 'pool' | 'now'>,
  { userId, deviceToken }: Attempt,
  shared: string,
): Promise<string> {
  const isKnown = await isKnownDevice(context, userId, deviceToken);
  return isKnown
    ? `${devicesKey(context, userId)}.${digestOf(context, `device ${deviceToken} ${userId}`)}`
    : sharedKey(context, shared);
}

/** What the counts of the devices that a user is known on begin with: whoever knows no token finds them by it. */
export function devicesKey(context: Keys, userId: string): string {
  return digestOf(context, `devices ${userId}`);
}

/** The count of all strangers. */
export function sharedKey(context: Keys, shared: string): string {
  return digestOf(context, `stranger ${shared}`);
}

/** Who is logged in is counted by session: a thief of one locks no other out. */
export function sessionKey(context: Keys, sessionId: string): string {
  return digestOf(context, `session ${sessionId}`);
}

function digestOf({ keys }: Keys, claim: string): string {
  return createHmac('sha256', keys.digest).update(claim).digest('base64url');
}
