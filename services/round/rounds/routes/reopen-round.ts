import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { mayManage } from '../domain/may-write.ts';
import { ROUND_REOPENED } from '../../events/state-events.ts';
import { updateHandicaps } from '../../handicaps/update-handicaps.ts';
import { RoundParams } from '../../schemas.ts';
import { changeRound } from '../change-round.ts';
import { EXAMPLE_REOPENED } from '../round-examples.ts';
import { requireAllowed, requireState } from '../require.ts';
import { RoundAnswer } from '../round-answer.ts';

/** POST /api/v1/rounds/:roundId/reopen: opens a finished card again. */
export const reopenRound = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/rounds/:roundId/reopen',
    summary: 'Reopen a finished round (owner); it counts nowhere until it is finished',
    auth: 'user',
    permission: 'rounds:write',
    params: RoundParams,
    idempotent: true,
    responses: { 200: RoundAnswer },
    examples: { answers: { 200: EXAMPLE_REOPENED } },
    errors: ['not_found', 'forbidden', 'round_in_progress', 'round_abandoned', 'round_deleted'],
    handler: async (call) => {
      return changeRound(context, call, async (round) => {
        requireAllowed(mayManage(round, call.user.userId), 'Only the owner reopens.');
        requireState(round.state, 'finished');
        return {
          kind: 'reopened',
          set: { state: 'in_progress', finishedAt: null },
          event: { type: ROUND_REOPENED.type },
          after: (tx) => updateHandicaps(tx, round.id),
        };
      });
    },
  });
