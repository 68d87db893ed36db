import { Type, type Static } from 'typebox';
import type { ErrorCode } from '@golfroundpro/contracts/error-codes.gen.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import type { NewUser } from './new-user.ts';

const Outcome = Type.Object({
  outcome: Type.Enum(['new', 'added', 'known', 'refused']),
  userId: OrNull(Id),
  isReplayed: Type.Boolean(),
  refusal: OrNull(
    Type.Object({
      code: Type.String(),
      errors: Type.Array(
        Type.Object({ field: Type.String(), message: Type.String(), code: Type.String() }),
      ),
      suggestion: OrNull(Type.String()),
    }),
  ),
});
const Answer = Type.Object({ people: Type.Array(Outcome) });
const check = makeChecker(Answer);

/** What the door says of one. */
export type DoorOutcome = Static<typeof Outcome>;

/** Whom the door is asked about, and for whom. */
export interface DoorQuestion {
  by: string;
  /** Says only what would come of it. */
  dryRun: boolean;
  people: (NewUser & { key?: string })[];
}

/** So many at once. */
export const MOST_AT_DOOR = 200;

/**
 * Asks onboarder to take people in.
 * @throws AppError upstream_unavailable where it is away or too busy
 */
export async function askDoor(onboarder: Upstream, question: DoorQuestion): Promise<DoorOutcome[]> {
  const answer = await onboarder.postJson('/internal/people', question);
  const fault = check(answer);
  if (fault) throw new Error(`onboarder answers something else: ${fault}`);
  return (answer as Static<typeof Answer>).people;
}

/** Why somebody was not taken in, as an error of a request; of an e-mail that is known it says whose it is. */
export function refusalError({ refusal, userId }: DoorOutcome): AppError {
  const { code, errors, suggestion } = refusal!;
  return new AppError(code as ErrorCode, {
    ...(errors.length > 0 ? { errors } : {}),
    extra: {
      ...(suggestion === null ? {} : { suggestion }),
      ...(userId === null ? {} : { userID: userId }),
    },
  });
}
