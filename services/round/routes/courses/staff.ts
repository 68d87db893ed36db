import type { Role, User } from '@golfroundpro/shared/tokens/user.ts';

/** Who keeps the courses. */
export const STAFF: Role[] = ['staff', 'admin'];

/** Whether a user keeps the courses. */
export function isStaff(user: User): boolean {
  return STAFF.some((role) => user.roles.includes(role));
}
