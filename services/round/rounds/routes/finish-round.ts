import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { mayFinish } from '../domain/may-write.ts';
import { ROUND_FINISHED } from '../../events/state-events.ts';
import { updateHandicaps } from '../../handicaps/update-handicaps.ts';
import { RoundParams } from '../../schemas.ts';
import { askAgain } from '../ask-again.ts';
import { changeRound } from '../change-round.ts';
import { eventPlayer } from '../event-player.ts';
import { EXAMPLE_FINISHED } from '../round-examples.ts';
import { requireAllowed, requireState } from '../require.ts';
import { RoundAnswer } from '../round-answer.ts';

/** POST /api/v1/rounds/:roundId/finish: closes the card; holes may be left blank. */
export const finishRound = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/rounds/:roundId/finish',
    summary: 'Finish a round (owner or marker); its card takes no more writes',
    auth: 'user',
    permission: 'rounds:write',
    params: RoundParams,
    idempotent: true,
    responses: { 200: RoundAnswer },
    examples: { answers: { 200: EXAMPLE_FINISHED } },
    errors: ['not_found', 'forbidden', 'round_finished', 'round_abandoned', 'round_deleted'],
    handler: async (call) => {
      return changeRound(context, call, async (round, tx) => {
        requireAllowed(mayFinish(round, call.user.userId), 'The owner or the marker finishes.');
        requireState(round.state, 'in_progress');
        const asked = await askAgain(tx, round, call.user.userId);
        const askedAgain = asked.map((player) => eventPlayer(player, round.holes));
        return {
          kind: 'finished',
          set: { state: 'finished', finishedAt: context.now() },
          event: { type: ROUND_FINISHED.type, data: asked.length > 0 ? { askedAgain } : {} },
          after: () => updateHandicaps(tx, round.id),
        };
      });
    },
  });
