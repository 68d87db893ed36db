import { POLICY, type Permission } from '@golfroundpro/contracts/policy.gen.ts';
import type { User } from './user.ts';

/** What is there for whoever has no role as well, since the club has not approved them yet. */
const OWN_ACCOUNT: Permission = 'account:manage';

/** What an API key can be given. */
export const API_KEY_SCOPES = (Object.keys(POLICY) as Permission[]).filter(
  (permission) => POLICY[permission].apiKey,
);

/**
 * Whether a user may: one of their roles allows it and, with an API key, the key's scopes do too; they gave two
 * factors where it asks for that. It tells what kind of action somebody may take at all; whose thing it may be is
 * decided where it is read.
 */
export function may(user: User, permission: Permission): boolean {
  const isProven = user.secondFactor || !asksSecondFactor(permission);
  return isProven && hasRoleFor(user, permission);
}

/** The same, whatever factors they gave. */
export function hasRoleFor({ roles, scopes }: User, permission: Permission): boolean {
  if (scopes && !scopes.includes(permission)) return false;
  if (permission === OWN_ACCOUNT) return true;
  return roles.some((role) => POLICY[permission].roles.includes(role));
}

/** Whether one factor is not enough for it. */
export function asksSecondFactor(permission: Permission): boolean {
  return POLICY[permission].secondFactor;
}
