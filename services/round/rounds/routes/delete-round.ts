import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { ROUND_DELETED } from '../../events/state-events.ts';
import { updateHandicaps } from '../../handicaps/update-handicaps.ts';
import { RoundParams } from '../../schemas.ts';
import { changeRound } from '../change-round.ts';
import { revokeShares } from '../db/round-shares.ts';
import { readSeats } from '../db/seats.ts';
import { mayManage } from '../domain/may-write.ts';
import { requireAllowed } from '../require.ts';
import { EXAMPLE_DELETED } from '../round-examples.ts';
import { RoundAnswer } from '../round-answer.ts';

/**
 * DELETE /api/v1/rounds/:roundId: the round was a mistake. It counts nowhere, stands in no list and is
 * shared no more; what was scored stays in the record, and the owner can still read it. The card of
 * another member is not the owner's to take away.
 */
export const deleteRound = (context: RoundContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/rounds/:roundId',
    summary: 'Delete a round that was a mistake (owner)',
    auth: 'user',
    permission: 'rounds:write',
    params: RoundParams,
    responses: { 200: RoundAnswer },
    examples: { answers: { 200: EXAMPLE_DELETED } },
    errors: ['not_found', 'forbidden', 'others_played', 'database_unavailable'],
    handler: async (call) => {
      const answer = await changeRound(context, call, async (round, tx, entities) => {
        requireAllowed(mayManage(round, call.user.userId), 'Only the owner deletes.');
        if (round.state === 'deleted') return undefined;
        const seats = await readSeats(tx, round.id);
        const isOther = ({ userId }: { userId: string | null }) =>
          userId !== null && userId !== round.ownerId;
        if (seats.some(isOther)) throw new AppError('others_played');
        await revokeShares(entities, { roundId: round.id }, context.now());
        return {
          kind: 'deleted',
          set: { state: 'deleted' },
          event: { type: ROUND_DELETED.type },
          after: () => updateHandicaps(tx, round.id),
        };
      });
      await context.afterCommit.sharesEnded(call.params.roundId);
      return answer;
    },
  });
