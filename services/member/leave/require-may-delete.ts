import { Type, type Static } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';

const Answer = Type.Object({
  refusal: OrNull(Type.Enum(['last_admin', 'admin_needed', 'step_up_required'])),
});
const check = makeChecker(Answer);

/** Who is to be deleted, and by whom. */
interface Question {
  userId: string;
  actor: Pick<User, 'userId' | 'sessionId'>;
  /** There is no time in which it could be taken back. */
  atOnce: boolean;
}

/**
 * Asks auth before somebody is deleted: whom it would not erase is not deleted either.
 * @throws AppError last_admin, admin_needed, step_up_required; upstream_unavailable where auth is away
 */
export async function requireMayDelete(
  auth: Upstream,
  { userId, actor, atOnce }: Question,
): Promise<void> {
  const { sessionId } = actor;
  const question = { userId, actor: { userId: actor.userId, sessionId }, atOnce };
  const answer = await auth.postJson('/internal/erasures/checks', question);
  const fault = check(answer);
  if (fault) throw new Error(`auth answers something else: ${fault}`);
  const { refusal } = answer as Static<typeof Answer>;
  if (refusal) throw new AppError(refusal);
}
