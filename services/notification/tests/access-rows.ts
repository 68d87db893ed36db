import { randomUUID } from 'node:crypto';
import { EVERYONE, fixed, type Row } from '../../../tests/access-matrix/row.ts';

/** Who may call which route. */
export const ACCESS_ROWS: Row[] = [
  {
    route: 'POST /api/v1/registrations/:statusId/resend',
    allow: { public: 202 },
    target: () => ({ path: `/api/v1/registrations/${randomUUID()}/resend` }),
  },
  fixed('GET /internal/own-data', EVERYONE),
  ...['registrations', 'created', 'retries', 'deletions'].map((topic) =>
    fixed(`POST /events/${topic}`, 'sidecar', { entries: [] }),
  ),
];
