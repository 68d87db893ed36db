import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { PlayerParams } from '../../schemas.ts';
import { decline, requireWaiting } from '../answer-invitation.ts';
import { changeRound } from '../change-round.ts';
import { requireAllowed } from '../require.ts';
import { EXAMPLE_ROUND } from '../round-examples.ts';
import { RoundAnswer } from '../round-answer.ts';

/** POST …/players/:playerId/decline: it is not the member's card; it stays in the round as a guest's. */
export const declineCard = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/rounds/:roundId/players/:playerId/decline',
    summary: 'Decline the card that somebody keeps for you',
    auth: 'user',
    permission: 'rounds:write',
    params: PlayerParams,
    idempotent: true,
    responses: { 200: RoundAnswer },
    examples: { answers: { 200: EXAMPLE_ROUND } },
    errors: ['not_found', 'forbidden', 'database_unavailable'],
    handler: async (call) =>
      changeRound(context, call, async (round, tx) => {
        const seat = await requireWaiting(tx, round.id, call.params.playerId);
        requireAllowed(seat.invitedId === call.user.userId, 'Only who is invited declines.');
        return decline(tx, seat);
      }),
  });
