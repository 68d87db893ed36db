import { requirePermission } from '@golfroundpro/shared/http/require-permission.ts';
import type { Role, User } from '@golfroundpro/shared/tokens/user.ts';
import type { AuthContext } from '../context.ts';
import { isForGolfer } from '../domain/invited-roles.ts';
import { makeRequireStepUp } from '../sessions/require-step-up.ts';

/**
 * Makes the check of who may invite to which roles: to more than golfer it takes what setting roles takes.
 * It throws AppError forbidden, second_factor_required, step_up_required.
 */
export function makeRequireMayInvite(context: AuthContext) {
  const requireStepUp = makeRequireStepUp(context);
  return async (user: User, roles: Role[]): Promise<void> => {
    if (isForGolfer(roles)) return;
    requirePermission(user, 'accounts:manage');
    await requireStepUp(user);
  };
}
