import { createHmac, type KeyObject } from 'node:crypto';

/** How many digits the code of a mail has. */
export const LINK_CODE_DIGITS = 6;

/** What of a code is stored that logs in: bound to the request it was asked for by, and to no other. */
export function hashMailCode(handleId: string, code: string, key: KeyObject): string {
  return createHmac('sha256', key).update(`mail-code ${handleId} ${code}`).digest('base64url');
}

/** What of a code is stored: keyed and bound to its owner, since a million are soon tried. */
export function hashLinkCode(userId: string, code: string, key: KeyObject): string {
  return createHmac('sha256', key).update(`link-code ${userId} ${code}`).digest('base64url');
}
