import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { PlayerParams } from '../../schemas.ts';
import { leaveSeat, readSeats } from '../db/seats.ts';
import { mayTakeOff } from '../domain/may-write.ts';
import { PLAYER_LEFT } from '../../events/player-events.ts';
import { updateHandicaps } from '../../handicaps/update-handicaps.ts';
import { changeRound } from '../change-round.ts';
import { EXAMPLE_LEFT } from '../round-examples.ts';
import { requireAllowed, requireState } from '../require.ts';
import { RoundAnswer } from '../round-answer.ts';

/**
 * DELETE …/players/:playerId: the owner takes a player off while the round is in progress; a member
 * leaves by themself at any time, and the round then counts for nothing of theirs.
 */
export const leaveRound = (context: RoundContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/rounds/:roundId/players/:playerId',
    summary: 'Take a player off the card (owner), or leave it yourself',
    auth: 'user',
    permission: 'rounds:write',
    params: PlayerParams,
    responses: { 200: RoundAnswer },
    examples: { answers: { 200: EXAMPLE_LEFT } },
    errors: [
      'not_found',
      'forbidden',
      'owner_stays',
      'round_finished',
      'round_abandoned',
      'round_deleted',
      'database_unavailable',
    ],
    handler: async (call) => {
      const { userId } = call.user;
      return changeRound(context, call, async (round, tx) => {
        const seats = await readSeats(tx, round.id);
        const player = seats.find((seat) => seat.id === call.params.playerId);
        const allowed = mayTakeOff(round, player?.userId ?? null, userId);
        requireAllowed(allowed, 'The owner takes players off; a member leaves by themself.');
        if (!player) throw new AppError('not_found', { detail: 'There is no such player.' });
        if (player.userId === round.ownerId) throw new AppError('owner_stays');
        if (player.userId !== userId) requireState(round.state, 'in_progress');
        await leaveSeat(tx, player.id, context.now());
        return {
          kind: 'left',
          event: { type: PLAYER_LEFT.type, data: { playerId: player.id, userId: player.userId } },
          after: async () => {
            if (round.state === 'finished') await updateHandicaps(tx, round.id);
          },
        };
      });
    },
  });
