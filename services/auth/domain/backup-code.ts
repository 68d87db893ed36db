import { createHmac, randomBytes, type KeyObject } from 'node:crypto';

/** Crockford's base 32 in lower case: no i, l, o or u, so nothing looks like something else. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;

/** A new backup code of 50 bits, as people see it: xxxxx-xxxxx. */
export function makeBackupCode(): string {
  const code = Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]!).join(
    '',
  );
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** A code as it was meant, however it was typed: without blanks and dashes, in lower case. */
export function normaliseCode(code: string): string {
  return code.replaceAll(/[\s-]/g, '').toLowerCase();
}

/** How a backup code is stored: 50 bits can be guessed at, so a key is needed to try. */
export function hashBackupCode(userId: string, code: string, key: KeyObject): string {
  const claim = `backup-code:${userId}:${normaliseCode(code)}`;
  return createHmac('sha256', key).update(claim).digest('base64url');
}
