import type { Role } from '@golfroundpro/shared/tokens/user.ts';

/** Whether these roles are no more than every member has. */
export function isForGolfer(roles: Role[]): boolean {
  return roles.every((role) => role === 'golfer');
}

/** Whether somebody with these roles may have invited to those: staff invites golfers, admins whom they like. */
export function mayHaveInvited(inviter: Role[], roles: Role[]): boolean {
  if (inviter.includes('admin')) return true;
  return inviter.includes('staff') && isForGolfer(roles);
}

/**
 * Whether an invitation still holds when it is accepted: to more than golfer, its inviter has to be an admin by then
 * too. One to be a golfer does not hang on who sent it.
 */
export function invitationHolds(inviter: Role[] | undefined, roles: Role[]): boolean {
  return isForGolfer(roles) || (inviter !== undefined && mayHaveInvited(inviter, roles));
}
