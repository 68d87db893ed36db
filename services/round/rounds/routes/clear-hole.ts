import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { EMPTY_HOLE } from '../domain/hole-score.ts';
import {
  EXAMPLE_SCORED,
  HOLE_ERRORS,
  HoleParams,
  IF_MATCH,
  ScoredHole,
  writeHole,
} from './write-hole.ts';

/** DELETE …/holes/:hole: takes the score away; the hole keeps its history and its versions. */
export const clearHole = (context: RoundContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/rounds/:roundId/players/:playerId/holes/:hole',
    summary: "Clear a player's score on a hole",
    auth: 'user',
    permission: 'rounds:write',
    params: HoleParams,
    headers: IF_MATCH,
    responses: { 200: ScoredHole },
    examples: {
      answers: { 200: { ...EXAMPLE_SCORED, ...EMPTY_HOLE, version: 2, roundVersion: 3 } },
    },
    errors: HOLE_ERRORS,
    handler: async (call) => writeHole(context, call, EMPTY_HOLE),
  });
