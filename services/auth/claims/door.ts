import { Type, type Static } from 'typebox';
import {
  makeBatchQueue,
  rejectAll,
  type Waiting as WaitingOf,
} from '@golfroundpro/shared/batches/batch-queue.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import { claimsUnavailable } from './refusals.ts';

/** An account, and the e-mail that it is to have. */
export interface Claim {
  userId: string;
  name: string;
  email: string;
  /** Who asks, where they are not to learn whose it is: anybody else who has the e-mail is told by mail. */
  newcomer?: string;
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

type Waiting = WaitingOf<Claim, Claimed>;

/** Makes the way to it. */
export function makeDoor(onboarder: Upstream): Door {
  const { put } = makeBatchQueue<Claim, Claimed>({ serve, ...BOUNDS });

  async function claimAll(claims: Claim[]): Promise<Claimed[]> {
    const answer = await onboarder.postJson('/internal/claims', { claims }).catch(unavailable);
    const fault = faultOf(answer);
    if (fault) throw new Error(`onboarder answers something else: ${fault}`);
    return (answer as Static<typeof Answer>).claims;
  }

  /** Of one account one claim a request, whose answer is that of all who ask the same. */
  async function serve(batch: Waiting[]): Promise<void> {
    const first = new Map(batch.toReversed().map((one) => [one.command.userId, one.command]));
    const isNow = ({ command }: Waiting) =>
      command.email === first.get(command.userId)!.email &&
      !command.newcomer === !first.get(command.userId)!.newcomer;
    const { now = [], later = [] } = Object.groupBy(batch, (one) => (isNow(one) ? 'now' : 'later'));
    const same = Object.groupBy(now, ({ command }) => command.userId);
    await serveDistinct(Object.values(same).map((waiting) => asOne(waiting!)));
    if (later.length > 0) await serve(later);
  }

  async function serveDistinct(batch: Waiting[]): Promise<void> {
    try {
      const claimed = await claimAll(batch.map(({ command }) => command));
      batch.forEach(({ resolve }, at) => resolve(claimed[at]!));
    } catch (error) {
      const isAway = error instanceof AppError && error.code === 'claims_unavailable';
      if (isAway || batch.length === 1) return rejectAll(batch, error);
      // What is wrong with one must not fail its neighbours.
      for (const one of batch) await serveDistinct([one]);
    }
  }

  return { claim: put, claimAll };
}

function asOne(same: Waiting[]): Waiting {
  return {
    ...same[0]!,
    resolve: (claimed) => same.forEach(({ resolve }) => resolve(claimed)),
    reject: (error) => same.forEach(({ reject }) => reject(error)),
  };
}

function unavailable(cause: unknown): never {
  const isAway = cause instanceof AppError && cause.code === 'upstream_unavailable';
  throw isAway ? claimsUnavailable(cause) : cause;
}
