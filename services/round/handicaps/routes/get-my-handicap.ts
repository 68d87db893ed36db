import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { readHandicap, readNotCounted } from '../read-handicap.ts';
import { EXAMPLE_ANSWER } from './example-handicap.ts';
import { toHandicapAnswer } from './handicap-answer.ts';
import { HandicapAnswer } from './handicap-schemas.ts';

/** GET /api/v1/handicaps/me: one's estimated index, with how it came about. */
export const getMyHandicap = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/handicaps/me',
    summary: 'Your estimated handicap index (not official), every figure explained',
    auth: 'user',
    permission: 'handicaps:read',
    responses: { 200: HandicapAnswer },
    examples: { answers: { 200: EXAMPLE_ANSWER } },
    errors: ['database_unavailable'],
    handler: async ({ user }) => {
      const handicap = await readHandicap(context.pool, user.userId);
      const notCounted = await readNotCounted(context.pool, user.userId);
      return { status: 200, body: toHandicapAnswer(handicap, notCounted, context.now()) };
    },
  });
