import { EVERYONE, fixed, type Row } from '../../../tests/access-matrix/row.ts';
import { TOPICS } from '../topics.ts';

const NOBODY = '/api/v1/registrations/0198c0de-0000-4000-8000-000000000000';

/** Who may call which route. */
export const ACCESS_ROWS: Row[] = [
  {
    route: 'GET /api/v1/registrations/:statusId',
    allow: { public: 404 },
    target: () => ({ path: NOBODY }),
  },
  {
    route: 'GET /api/v1/registrations/:statusId/page',
    allow: { public: 404 },
    target: () => ({ path: `${NOBODY}/page` }),
  },
  fixed('GET /internal/own-data', EVERYONE),
  ...TOPICS.map(({ path }) => fixed(`POST ${path}`, 'sidecar', { entries: [] })),
];
