import { readCookie } from '@golfroundpro/shared/http/cookies.ts';
import { plainLanguage } from '@golfroundpro/shared/http/plain-page.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { ROOM_COOKIE, type WaitingRoom } from '../../room/waiting-room.ts';
import { TURN_ADDRESS, turnPage } from '../turn-page.ts';

/** GET /api/v1/register/turn: the waiting room for who has no JavaScript; to look does not enter it. */
export const showTurn = ({ room }: { room: WaitingRoom }) =>
  defineRoute({
    method: 'get',
    path: TURN_ADDRESS,
    summary: 'Where one stands in the waiting room, as a page without JavaScript',
    auth: 'public',
    // A page, and no part of the API's contract.
    internal: true,
    responses: { 200: null },
    answerTypes: ['text/html'],
    handler: async ({ request }) => {
      const turn = await room.look(readCookie(request, ROOM_COOKIE));
      return turnPage(plainLanguage(request), turn);
    },
  });
