import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import type { AuthContext } from '../context.ts';

/** For so long after every factor was given nobody has to prove again who they are. */
export const STEP_UP_WINDOW_MS = 5 * 60 * 1000;

const READ = `
  SELECT authenticated_at AS "authenticatedAt" FROM session
  WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL AND expires_at > $3`;

/**
 * Makes what routes with `stepUp` ask: has the user given every factor within the last minutes?
 * It throws AppError step_up_required unless they have, in this very session.
 */
export function makeRequireStepUp({ pool, now }: Pick<AuthContext, 'pool' | 'now'>) {
  return async ({ sessionId, userId }: User): Promise<void> => {
    const at = now();
    const { rows } = await pool.query<{ authenticatedAt: Date | null }>({
      name: 'read-step-up',
      text: READ,
      values: [sessionId, userId, at],
    });
    const provenAt = rows[0]?.authenticatedAt;
    if (!provenAt || at.getTime() - provenAt.getTime() > STEP_UP_WINDOW_MS) {
      throw new AppError('step_up_required');
    }
  };
}
