import type { Role, User } from './user.ts';

/** What can be allowed. A route names one; a role or an API key has some. */
export const PERMISSIONS = [
  'courses:read',
  'courses:write',
  'rounds:read',
  'rounds:write',
  'handicaps:read',
  'handicaps:adjust',
  'analytics:read',
  'account:manage',
  'accounts:manage',
  'audit:read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** What every member may: their own rounds and figures, the club's courses and boards, themselves. */
const MEMBER: Permission[] = [
  'courses:read',
  'rounds:read',
  'rounds:write',
  'handicaps:read',
  'analytics:read',
  'account:manage',
];

/**
 * The one table of who may what. It tells what kind of action somebody may take at all; whose round
 * or account it may be is decided where the round or the account is read.
 */
export const ROLE_PERMISSIONS: Record<Role, Permission[]> = {
  golfer: MEMBER,
  coach: MEMBER,
  staff: [...MEMBER, 'courses:write', 'handicaps:adjust'],
  admin: [...MEMBER, 'courses:write', 'handicaps:adjust', 'accounts:manage', 'audit:read'],
};

/** What an API key can be given: never anything about accounts. */
export const API_KEY_SCOPES = PERMISSIONS.filter(
  (permission) => !/^(account|accounts|audit):/.test(permission),
);

/** Whether a user may: one of their roles allows it and, with an API key, the key's scopes do too. */
export function may({ roles, scopes }: User, permission: Permission): boolean {
  if (scopes && !scopes.includes(permission)) return false;
  return roles.some((role) => ROLE_PERMISSIONS[role]?.includes(permission));
}
