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
  fixed('GET /internal/own-data', EVERYONE),
  ...TOPICS.map(({ path }) => fixed(`POST ${path}`, 'sidecar', { entries: [] })),
];
