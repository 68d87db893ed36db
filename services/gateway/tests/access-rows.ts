import { EVERYONE, fixed, OWNER, type Row } from '../../../tests/access-matrix/row.ts';

/** Who may open which stream, and ask what is on. */
export const ACCESS_ROWS: Row[] = [
  {
    route: 'GET /api/v1/live/rounds/:roundId',
    allow: OWNER,
    target: async ({ newRound }) => ({ path: `/api/v1/live/rounds/${(await newRound()).id}` }),
  },
  fixed('GET /api/v1/features', { public: 200 }),
  fixed('POST /api/v1/own-data', EVERYONE),
  {
    route: 'GET /api/v1/live/leaderboards/:boardId',
    allow: EVERYONE,
    target: () => ({ path: '/api/v1/live/leaderboards/club.net.all' }),
  },
];
