import type { Role } from '@golfroundpro/shared/tokens/user.ts';

/** What whoever registers by themselves is: a golfer, or nobody yet where the club approves its members. */
export function firstRoles({ membersNeedApproval }: { membersNeedApproval: boolean }): Role[] {
  return membersNeedApproval ? [] : ['golfer'];
}
