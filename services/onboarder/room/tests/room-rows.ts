import { fixed, type Row } from '../../../../tests/access-matrix/row.ts';

/** Who may call which route of the waiting room. */
export const ROOM_ROWS: Row[] = [
  fixed('POST /api/v1/waiting-room', { public: 200 }),
  {
    route: 'GET /api/v1/waiting-room/:ticket',
    allow: { public: 404 },
    target: () => ({ path: '/api/v1/waiting-room/of-nobody' }),
  },
];
