import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { mayManage } from '../domain/may-write.ts';
import { ROUND_ABANDONED } from '../../events/state-events.ts';
import { RoundParams } from '../../schemas.ts';
import { changeRound } from '../change-round.ts';
import { EXAMPLE_ABANDONED } from '../round-examples.ts';
import { requireAllowed, requireState } from '../require.ts';
import { RoundAnswer } from '../round-answer.ts';

/** POST /api/v1/rounds/:roundId/abandon: gives the round up; it counts nowhere. */
export const abandonRound = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/rounds/:roundId/abandon',
    summary: 'Abandon a round in progress (owner)',
    auth: 'user',
    permission: 'rounds:write',
    params: RoundParams,
    idempotent: true,
    responses: { 200: RoundAnswer },
    examples: { answers: { 200: EXAMPLE_ABANDONED } },
    errors: ['not_found', 'forbidden', 'round_finished', 'round_abandoned', 'round_deleted'],
    handler: async (call) => {
      return changeRound(context, call, async (round) => {
        requireAllowed(mayManage(round, call.user.userId), 'Only the owner abandons.');
        requireState(round.state, 'in_progress');
        return {
          kind: 'abandoned',
          set: { state: 'abandoned' },
          event: { type: ROUND_ABANDONED.type },
        };
      });
    },
  });
