import { createHmac, type KeyObject } from 'node:crypto';

/** Crockford's base 32 in lower case: no i, l, o or u, so nothing looks like something else. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** As many random bytes make a backup code, each a letter of it. */
export const BACKUP_CODE_BYTES = 10;

/** The backup code of these random bytes, 50 bits of them, as people see it: xxxxx-xxxxx. */
export function backupCodeOf(random: Uint8Array): string {
  const code = Array.from(random, (byte) => ALPHABET[byte % ALPHABET.length]!).join('');
  return `${code.slice(0, BACKUP_CODE_BYTES / 2)}-${code.slice(BACKUP_CODE_BYTES / 2)}`;
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
