import { Type, type Static } from 'typebox';
import { askTogether } from '@golfroundpro/shared/batches/ask-together.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import { claimsUnavailable } from './refusals.ts';

/** An account, and the e-mail that it is to have. */
export interface Claim {
  userId: string;
  name: string;
  email: string;
  /** Whoever else has the e-mail is told by mail that somebody came with it; `ask`: nothing is claimed. */
  quiet?: 'claim' | 'ask';
}

const Claimed = Type.Object({
  /** Null: the account is erased, and nobody has the e-mail. */
  heldBy: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]),
  isRegistered: Type.Boolean(),
});
const Answer = Type.Object({ claims: Type.Array(Claimed) });
const faultOf = makeChecker(Answer);

/** Who has an e-mail now, and whether they asked to be a member. */
export type Claimed = Static<typeof Claimed>;

/** onboarder, which decides who has which e-mail, whichever way they come (ADR 0067). */
export interface Door {
  /** Claims an e-mail, together with others that are claimed meanwhile. @throws AppError claims_unavailable, busy */
  claim: (claim: Claim) => Promise<Claimed>;
  /** Claims several, `MOST_AT_ONCE` at most, each account once; the answers in their order. @throws AppError claims_unavailable */
  claimAll: (claims: Claim[]) => Promise<Claimed[]>;
}

/** What one request may claim. */
export const MOST_AT_ONCE = 200;
/** onboarder takes one request after the other. */
const BOUNDS = { mostInBatch: MOST_AT_ONCE, mostInFlight: 2, paceMs: 2, mostWaiting: 1000 };

/** Makes the way to it. */
export function makeDoor(onboarder: Upstream): Door {
  async function claimAll(claims: Claim[]): Promise<Claimed[]> {
    const answer = await onboarder.postJson('/internal/claims', { claims }).catch(unavailable);
    const fault = faultOf(answer);
    if (fault) throw new Error(`onboarder answers something else: ${fault}`);
    return (answer as Static<typeof Answer>).claims;
  }

  const claim = askTogether<Claim, Claimed>({
    ...BOUNDS,
    keyOf: ({ userId }) => userId,
    isSame: (one, other) => one.email === other.email && one.quiet === other.quiet,
    ask: claimAll,
    isForAll: (error) => error instanceof AppError && error.code === 'claims_unavailable',
  });
  return { claim, claimAll };
}

function unavailable(cause: unknown): never {
  const isAway = cause instanceof AppError && cause.code === 'upstream_unavailable';
  throw isAway ? claimsUnavailable(cause) : cause;
}
