import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { WaitingRoom } from '../waiting-room.ts';
import { EXAMPLE_TURN, TurnAnswer } from './turn-answer.ts';

const Params = Type.Object(
  { ticket: Type.String({ pattern: '^[\\w-]{1,100}$' }) },
  { additionalProperties: false },
);

/** GET /api/v1/waiting-room/:ticket */
export const look = ({ room }: { room: WaitingRoom }) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/waiting-room/:ticket',
    summary: 'Where a ticket of the waiting room stands',
    auth: 'public',
    params: Params,
    responses: { 200: TurnAnswer },
    examples: { answers: { 200: EXAMPLE_TURN } },
    errors: ['not_found'],
    handler: async ({ params }) => {
      const turn = await room.look(params.ticket);
      if (!turn) throw new AppError('not_found');
      return { status: 200, body: turn, headers: { 'cache-control': 'no-store' } };
    },
  });
