import { Type } from 'typebox';
import { defineRoute, type Route } from '@golfroundpro/shared/http/route.ts';

const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** What is safe in a path: analytics says what a board is. */
const BOARD_ID = '^\\w[\\w.-]{0,79}$';

const common = {
  method: 'get',
  auth: 'user',
  headers: { 'Last-Event-ID': 'The id of the last event you have: no snapshot if it is current' },
  responses: { 200: null },
  answerTypes: ['text/event-stream'],
  // Streams are mounted by hand (mount-live.ts): an answer as others have would be one too many.
  handler: () => Promise.reject(new Error('A stream is not answered by a handler')),
} as const satisfies Partial<Route>;

/** GET /api/v1/live/rounds/:roundId */
export const LIVE_ROUND = defineRoute({
  ...common,
  path: '/api/v1/live/rounds/:roundId',
  permission: 'rounds:read',
  summary: 'A round as it is played: snapshot, then changes; signed in, or by a share link',
  params: Type.Object({ roundId: Type.String({ pattern: `^${UUID}$` }) }),
  query: Type.Object({
    share: Type.Optional(
      Type.String({
        pattern: '^[\\w-]{1,100}$',
        description: 'Token of a share link of the round, in place of an access token',
      }),
    ),
  }),
  errors: ['not_found', 'forbidden', 'rate_limited', 'too_many_streams', 'busy'],
});

/** GET /api/v1/live/leaderboards/:boardId */
export const LIVE_BOARD = defineRoute({
  ...common,
  path: '/api/v1/live/leaderboards/:boardId',
  permission: 'analytics:read',
  summary: 'A leaderboard as it changes: the whole board each time, four times a second at most',
  params: Type.Object({
    boardId: Type.String({ pattern: BOARD_ID, examples: ['club.net.week'] }),
  }),
  errors: ['not_found', 'rate_limited', 'too_many_streams', 'busy'],
});

/** The streams, as the contract lists them. */
export function liveRoutes(): Route[] {
  return [LIVE_ROUND, LIVE_BOARD];
}
