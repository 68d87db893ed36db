import { randomBytes } from 'node:crypto';

/** A random text of 32 bytes, safe in URLs and quotes. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}
