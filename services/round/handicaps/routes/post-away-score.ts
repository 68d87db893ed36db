import { Type } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { AwayBody, EXAMPLE_AWAY, toAwayRound } from '../away-body.ts';
import { addAwayScore } from '../away-scores.ts';

/** POST …/away-scores: a score on a course the club does not keep, for one's own record alone. */
export const postAwayScore = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/handicaps/me/away-scores',
    summary: 'Post a score made on a course the club does not keep into your record',
    auth: 'user',
    permission: 'rounds:write',
    body: AwayBody,
    idempotent: true,
    responses: { 201: Type.Object({ id: Id }) },
    examples: {
      body: EXAMPLE_AWAY,
      answers: { 201: { id: '0198c0de-0000-7000-8000-0000000000aa' } },
    },
    errors: ['too_many_away_scores'],
    handler: ({ body, user, request }) => {
      const round = toAwayRound(body, context.now());
      return runOnce(context.pool, request, user.userId, async (tx) => {
        const id = uuidv7();
        await addAwayScore(tx, user.userId, id, round);
        return { status: 201, body: { id } };
      });
    },
  });
