import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { roomCookie } from '../room-cookie.ts';
import { ROOM_HEADER, type WaitingRoom } from '../waiting-room.ts';
import { EXAMPLE_TURN, TurnAnswer } from './turn-answer.ts';

/** POST /api/v1/waiting-room: a browser has one ticket, however many tabs it has. */
export const enter = ({ room }: { room: WaitingRoom }) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/waiting-room',
    summary: 'Enter the waiting room, or find out where one stands in it',
    auth: 'public',
    headers: { [ROOM_HEADER]: 'A ticket that one has already, of another device' },
    responses: { 200: TurnAnswer },
    examples: { answers: { 200: EXAMPLE_TURN } },
    errors: ['busy'],
    handler: async ({ request }) => {
      const turn = await room.enter(request);
      return {
        status: 200,
        body: turn,
        headers: { 'set-cookie': roomCookie(turn), 'cache-control': 'no-store' },
      };
    },
  });
