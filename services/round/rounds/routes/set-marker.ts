import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { mayManage } from '../domain/may-write.ts';
import { MARKER_CHANGED } from '../../events/player-events.ts';
import { RoundParams } from '../../schemas.ts';
import { requireMembers } from '../admit-members.ts';
import { changeRound } from '../change-round.ts';
import { EXAMPLE_MARKED } from '../round-examples.ts';
import { requireAllowed, requireState } from '../require.ts';
import { RoundAnswer } from '../round-answer.ts';

const MarkerBody = Type.Object({ userId: OrNull(Id) }, { additionalProperties: false });

/** PUT /api/v1/rounds/:roundId/marker: who marks the card beside the owner, or nobody. */
export const setMarker = (context: RoundContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/rounds/:roundId/marker',
    summary: 'Say who marks the card (owner); null for nobody',
    auth: 'user',
    permission: 'rounds:write',
    params: RoundParams,
    body: MarkerBody,
    responses: { 200: RoundAnswer },
    examples: {
      body: { userId: EXAMPLE_MARKED.markerId },
      answers: { 200: EXAMPLE_MARKED },
    },
    errors: [
      'not_found',
      'forbidden',
      'email_unverified',
      'round_finished',
      'round_abandoned',
      'round_deleted',
      'upstream_unavailable',
      'database_unavailable',
    ],
    handler: async (call) => {
      const markerId = call.body.userId;
      const named = markerId === null ? [] : [{ userId: markerId, field: 'userId' }];
      await requireMembers(context, call.user, named);
      return changeRound(context, call, async (round) => {
        requireAllowed(mayManage(round, call.user.userId), 'Only the owner names the marker.');
        requireState(round.state, 'in_progress');
        if (round.markerId === markerId) return undefined;
        return {
          kind: 'marked',
          set: { markerId },
          event: { type: MARKER_CHANGED.type, data: { markerId } },
        };
      });
    },
  });
