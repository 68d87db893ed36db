import { POLICY, type Permission } from '@golfroundpro/contracts/policy.gen.ts';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';

/** What every key begins with, so that searches for leaked secrets find it. */
const PREFIX = 'grp_';
const FORM = /^grp_[\w-]{43}$/;

/** As many random bytes make a key. */
export const API_KEY_BYTES = 32;

/** The key of these random bytes: `grp_` and the bytes in base64url. */
export function apiKeyOf(random: Buffer): string {
  return PREFIX + random.toString('base64url');
}

/** Whether a text has the form of a key. */
export function isApiKey(text: string): boolean {
  return FORM.test(text);
}

/** The first of the scopes that no role of these allows; a key is never more than its owner. */
export function scopeBeyond(scopes: Permission[], roles: Role[]): Permission | undefined {
  return scopes.find((scope) => !roles.some((role) => POLICY[scope].roles.includes(role)));
}
