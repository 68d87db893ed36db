import { hash } from 'node:crypto';

/** How a random token of 32 bytes is stored: nobody guesses what it was made from. */
export function hashToken(token: string): string {
  return hash('sha256', token, 'base64url');
}
