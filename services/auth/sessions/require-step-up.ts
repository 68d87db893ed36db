import { IsNull, MoreThan } from 'typeorm';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import type { AuthContext } from '../context.ts';
import { SessionEntity } from '../db/session-entity.ts';

type Sessions = Pick<AuthContext, 'dataSource' | 'now' | 'config'>;

/**
 * Makes what routes with `stepUp` ask: has the user given every factor within the last minutes?
 * It throws AppError step_up_required unless they have, in this very session.
 */
export function makeRequireStepUp(sessions: Sessions) {
  return async (user: User): Promise<void> => {
    if (!(await hasSteppedUp(sessions, user))) throw new AppError('step_up_required');
  };
}

/** Whether the user has given every factor within the last minutes, in this very session. */
export async function hasSteppedUp(
  { dataSource, now, config }: Sessions,
  { sessionId, userId }: Pick<User, 'sessionId' | 'userId'>,
): Promise<boolean> {
  const at = now();
  const session = await dataSource.manager.findOneBy(SessionEntity, {
    id: sessionId,
    userId,
    revokedAt: IsNull(),
    expiresAt: MoreThan(at),
  });
  const provenAt = session?.authenticatedAt;
  if (!provenAt) return false;
  return at.getTime() - provenAt.getTime() <= config.lifetimes.stepUpSeconds * 1000;
}
