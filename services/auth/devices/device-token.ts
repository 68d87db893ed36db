import { randomBytes } from 'node:crypto';

/** Where a browser keeps its token. */
export const DEVICE_COOKIE = '__Host-device';

/** How long a device is known after its last login; browsers keep no cookie for longer. */
export const KNOWN_SECONDS = 400 * 24 * 60 * 60;

/** The same in SQL. */
export const KNOWN = `interval '${KNOWN_SECONDS} seconds'`;

const FORM = /^[\w-]{43}$/;

/** The token of a device, which everybody has who logs in there: 32 random bytes that only the device keeps. */
export function makeDeviceToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The token that a device brought, or a new one where that can be none. */
export function keptDeviceToken(text: string | undefined): string {
  return text !== undefined && FORM.test(text) ? text : makeDeviceToken();
}
