import type { Permission } from '@golfroundpro/contracts/policy.gen.ts';
import { hasRoleFor, may } from '../tokens/permissions.ts';
import type { User } from '../tokens/user.ts';
import { AppError } from './app-error.ts';

/**
 * Refuses a user who may not.
 * @throws AppError forbidden; not_approved where they have no role yet; second_factor_required where all that is missing is another factor
 */
export function requirePermission(user: User, permission: Permission): void {
  if (may(user, permission)) return;
  if (user.roles.length === 0) throw new AppError('not_approved');
  if (hasRoleFor(user, permission)) throw new AppError('second_factor_required');
  throw new AppError('forbidden', { detail: `This needs the permission ${permission}.` });
}
