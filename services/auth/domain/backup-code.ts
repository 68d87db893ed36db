import { createHmac, type KeyObject } from 'node:crypto';

/** Crockford's base 32 in lower case: no i, l, o or u, so nothing looks like something else. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** As many random bytes make a backup code, each a letter of it. */
export const BACKUP_CODE_BYTES = 24;

/**
 * The backup code of these random bytes as people see it, in six groups of four: 120 bits, so that a
 * plain hash hides it (OWASP ASVS 5.0, 6.5.2 asks for 112).
 */
export function backupCodeOf(random: Uint8Array): string {
  const letters = Array.from(random, (byte) => ALPHABET[byte % ALPHABET.length]!);
  return letters.join('').replace(/.{4}(?=.)/g, '$&-');
}

/** A code as it was meant, however it was typed: without blanks and dashes, in lower case. */
export function normaliseCode(code: string): string {
  return code.replaceAll(/[\s-]/g, '').toLowerCase();
}

/** How a backup code is stored: those of earlier releases have 50 bits, so a key is needed to try. */
export function hashBackupCode(userId: string, code: string, key: KeyObject): string {
  const claim = `backup-code:${userId}:${normaliseCode(code)}`;
  return createHmac('sha256', key).update(claim).digest('base64url');
}
