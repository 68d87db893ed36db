import { ROLES, type Role } from '@golfroundpro/shared/tokens/user.ts';

/** The roles of an account that is given these: each once, in one order, and golfer always. */
export function accountRoles(given: Role[]): Role[] {
  return ROLES.filter((role) => role === 'golfer' || given.includes(role));
}
