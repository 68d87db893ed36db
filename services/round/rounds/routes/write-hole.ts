import type { Request } from 'express';
import { Type, type Static } from 'typebox';
import { AppError, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import type { ErrorCode } from '@golfroundpro/contracts/error-codes.gen.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import { currentTrace, traceparent } from '@golfroundpro/shared/logging/trace.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import type { ScoreDecision } from '../domain/decide-score.ts';
import type { HoleScore } from '../domain/hole-score.ts';
import { HOLE_SCORED } from '../../events/score-events.ts';
import { countScore } from '../count-score.ts';
import { expectedVersion } from '@golfroundpro/shared/http/expected-version.ts';
import { holeFields } from '../round-answer.ts';
import { tellDecided } from '../tell-decided.ts';

/** One hole of one player. */
export const HoleParams = Type.Object({
  roundId: Id,
  playerId: Id,
  hole: Type.Integer({ minimum: 1, maximum: 18 }),
});

/** A hole as it was written, with the version that the round took. */
export const ScoredHole = Type.Object({ ...holeFields, roundVersion: Type.Integer() });

export const IF_MATCH = { 'If-Match': 'The hole\'s version you saw, such as "3"; "0" if none' };
export const HOLE_ERRORS: ErrorCode[] = [
  'not_found',
  'forbidden',
  'round_finished',
  'round_abandoned',
  'round_deleted',
  'total_entered',
  'version_mismatch',
  'database_unavailable',
];

const { strokes, putts, fairway, penalties, sand, hole } = HOLE_SCORED.example;

export const EXAMPLE_SCORE = {
  strokes: strokes!,
  putts: putts!,
  penalties: penalties!,
  sand: true,
};
export const EXAMPLE_SCORED = {
  hole,
  strokes,
  pickedUp: false,
  putts,
  fairway,
  penalties,
  sand,
  version: HOLE_SCORED.example.holeVersion,
  roundVersion: HOLE_SCORED.example.roundVersion,
};

/** Who writes which hole, as the request says. */
interface HoleCall {
  params: Static<typeof HoleParams>;
  user: { userId: string };
  request: Request;
}

/** Writes a hole's score, or clears it with the empty one, through the batching writer. */
export async function writeHole(
  context: RoundContext,
  { params, user, request }: HoleCall,
  score: HoleScore,
): Promise<Answer> {
  const trace = currentTrace();
  const decision = await context.writer.write({
    ...params,
    score,
    userId: user.userId,
    expectedVersion: expectedVersion(request),
    traceparent: trace && traceparent(trace),
  });
  const method = request.method.toLowerCase();
  countScore(context.metrics.holesScored, context.metrics.holesRefused, method, decision);
  await tellDecided(context, params.roundId, decision);
  return answerOf(params.hole, score, decision);
}

function answerOf(hole: number, score: HoleScore, decision: ScoreDecision): Answer {
  switch (decision.outcome) {
    case 'changed':
    case 'unchanged': {
      const { holeVersion, roundVersion } = decision;
      return {
        status: 200,
        body: { hole, ...score, version: holeVersion, roundVersion },
        headers: { etag: `"${holeVersion}"` },
      };
    }
    case 'conflict':
      throw new AppError('version_mismatch', {
        detail: 'Someone changed this hole after you saw it; look at both values and choose.',
        extra: { current: { hole, ...decision.current }, sent: { hole, ...score } },
      });
    case 'refused':
      if (decision.reason === 'hole_not_in_round') {
        throw invalidField('hole', 'is not in play in this round', 'not_in_play');
      }
      throw new AppError(decision.reason);
  }
}
