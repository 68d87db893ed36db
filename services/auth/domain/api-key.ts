import { POLICY, type Permission } from '@golfroundpro/contracts/policy.gen.ts';
import { API_KEY_PREFIX } from '@golfroundpro/shared/tokens/api-key-form.ts';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';

/** As many random bytes make a key. */
export const API_KEY_BYTES = 32;

/** The key of these random bytes: `grp_` and the bytes in base64url. */
export function apiKeyOf(random: Buffer): string {
  return API_KEY_PREFIX + random.toString('base64url');
}

/** The first of the scopes that no role of these allows; a key is never more than its owner. */
export function scopeBeyond(scopes: Permission[], roles: Role[]): Permission | undefined {
  return scopes.find((scope) => !roles.some((role) => POLICY[scope].roles.includes(role)));
}
