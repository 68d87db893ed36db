import { Type, type Static } from 'typebox';
import { AppError, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute, type Answer } from '@golfroundpro/shared/http/route.ts';
import { currentTrace, traceparent } from '@golfroundpro/shared/logging/trace.ts';
import type { RoundContext } from '../../context.ts';
import type { ScoreDecision } from '../../domain/decide-score.ts';
import type { HoleScore } from '../../domain/hole-score.ts';
import { FairwaySchema, HoleOnCard, Id, SmallCount, Strokes } from '../schemas.ts';

const ScoreHoleBody = Type.Object(
  {
    strokes: Type.Optional(Strokes),
    pickedUp: Type.Optional(Type.Boolean()),
    putts: Type.Optional(SmallCount),
    fairway: Type.Optional(FairwaySchema),
    penalties: Type.Optional(SmallCount),
    sand: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);

const ScoredHole = Type.Intersect([HoleOnCard, Type.Object({ roundVersion: Type.Integer() })]);

/** PUT …/holes/:hole: writes one hole; the same value again makes no new version and no event. */
export const scoreHole = (context: RoundContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/rounds/:roundId/players/:playerId/holes/:hole',
    summary: "Write a player's score on a hole: either strokes or pickedUp",
    auth: 'user',
    params: Type.Object({
      roundId: Id,
      playerId: Id,
      hole: Type.Integer({ minimum: 1, maximum: 18 }),
    }),
    body: ScoreHoleBody,
    headers: { 'If-Match': 'The hole\'s version you saw, such as "3"; "0" for an empty hole' },
    responses: { 200: ScoredHole },
    errors: [
      'not_found',
      'forbidden',
      'round_finished',
      'version_mismatch',
      'database_unavailable',
    ],
    handler: async ({ params, body, user, request }) => {
      const { roundId, playerId, hole } = params;
      const score = toScore(body);
      const trace = currentTrace();
      const decision = await context.writer.write({
        roundId,
        playerId,
        hole,
        score,
        userId: user.userId,
        expectedVersion: expectedVersion(request.get('if-match')),
        traceparent: trace && traceparent(trace),
      });
      context.counters.holesScored.inc({ status: decision.outcome });
      if (decision.outcome === 'changed') {
        context.relay.wake();
        await context.cache.invalidate([{ id: roundId, version: decision.roundVersion }]);
      }
      return answerOf(hole, score, decision);
    },
  });

function toScore(body: Static<typeof ScoreHoleBody>): HoleScore {
  const { strokes = null, pickedUp = false } = body;
  if ((strokes === null) !== pickedUp) {
    throw invalidField('strokes', 'give either strokes (1 to 20) or "pickedUp": true');
  }
  const { putts = null, fairway = null, penalties = null, sand = null } = body;
  if (strokes !== null && putts !== null && putts > strokes) {
    throw invalidField('putts', 'cannot be more than strokes');
  }
  return { strokes, pickedUp, putts, fairway, penalties, sand };
}

function expectedVersion(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const [, version] = /^"(\d{1,9})"$/.exec(ifMatch) ?? [];
  if (version === undefined) throw invalidField('If-Match', 'must be a version such as "3"');
  return Number(version);
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
        throw invalidField('hole', 'is not in play in this round');
      }
      throw new AppError(decision.reason);
  }
}
