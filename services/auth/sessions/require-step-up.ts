import { IsNull, MoreThan } from 'typeorm';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import type { AuthContext } from '../context.ts';
import { SessionEntity } from '../db/session-entity.ts';

/**
 * Makes what routes with `stepUp` ask: has the user given every factor within the last minutes?
 * It throws AppError step_up_required unless they have, in this very session.
 */
export function makeRequireStepUp({
  dataSource,
  now,
  config,
}: Pick<AuthContext, 'dataSource' | 'now' | 'config'>) {
  return async ({ sessionId, userId }: User): Promise<void> => {
    const at = now();
    const session = await dataSource.manager.findOneBy(SessionEntity, {
      id: sessionId,
      userId,
      revokedAt: IsNull(),
      expiresAt: MoreThan(at),
    });
    const provenAt = session?.authenticatedAt;
    if (!provenAt || at.getTime() - provenAt.getTime() > config.lifetimes.stepUpSeconds * 1000) {
      throw new AppError('step_up_required');
    }
  };
}
