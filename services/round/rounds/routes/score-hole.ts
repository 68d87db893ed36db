import { Type, type Static } from 'typebox';
import { invalid, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { scoreFault } from '../domain/check-figures.ts';
import type { HoleScore } from '../domain/hole-score.ts';
import { FairwaySchema, SmallCount, Strokes } from '../../schemas.ts';
import {
  EXAMPLE_SCORE,
  EXAMPLE_SCORED,
  HOLE_ERRORS,
  HoleParams,
  IF_MATCH,
  ScoredHole,
  writeHole,
} from './write-hole.ts';

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

/** PUT …/holes/:hole: writes one hole; the same value again makes no new version and no event. */
export const scoreHole = (context: RoundContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/rounds/:roundId/players/:playerId/holes/:hole',
    summary: "Write a player's score on a hole: either strokes or pickedUp",
    auth: 'user',
    permission: 'rounds:write',
    params: HoleParams,
    body: ScoreHoleBody,
    headers: IF_MATCH,
    responses: { 200: ScoredHole },
    examples: { body: EXAMPLE_SCORE, answers: { 200: EXAMPLE_SCORED } },
    errors: HOLE_ERRORS,
    handler: async (call) => writeHole(context, call, toScore(call.body)),
  });

function toScore(body: Static<typeof ScoreHoleBody>): HoleScore {
  const { strokes = null, pickedUp = false } = body;
  if ((strokes === null) !== pickedUp) {
    throw invalidField('strokes', 'give either strokes (1 to 20) or "pickedUp": true', 'either_or');
  }
  const { putts = null, fairway = null, penalties = null, sand = null } = body;
  const fault = scoreFault({ strokes, putts, penalties });
  if (fault) throw invalid(fault);
  return { strokes, pickedUp, putts, fairway, penalties, sand };
}
