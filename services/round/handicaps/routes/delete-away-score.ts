import { Type } from 'typebox';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { removeAwayScore } from '../away-scores.ts';

/** DELETE …/away-scores/:scoreId: takes it out of the record again. */
export const deleteAwayScore = (context: RoundContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/handicaps/me/away-scores/:scoreId',
    summary: 'Take a score on a course the club does not keep out of your record',
    auth: 'user',
    permission: 'rounds:write',
    params: Type.Object({ scoreId: Id }),
    responses: { 204: null },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params, user }) => {
      const isGone = await inTransaction(context.pool, (tx) =>
        removeAwayScore(tx, user.userId, params.scoreId),
      );
      if (!isGone) throw new AppError('not_found', { detail: 'You have no such score.' });
      return { status: 204 };
    },
  });
