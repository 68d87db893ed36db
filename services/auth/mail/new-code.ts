import { randomInt } from 'node:crypto';
import { LINK_CODE_DIGITS } from '../domain/link-code.ts';

/** The six digits of a mail. */
export function newCode(): string {
  return String(randomInt(10 ** LINK_CODE_DIGITS)).padStart(LINK_CODE_DIGITS, '0');
}
