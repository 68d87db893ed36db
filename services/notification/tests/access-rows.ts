import { randomUUID } from 'node:crypto';
import { EVERYONE, fixed, PROVEN_STAFF, type Row } from '../../../tests/access-matrix/row.ts';

/** Who may call which route. */
export const ACCESS_ROWS: Row[] = [
  {
    route: 'POST /api/v1/registrations/:statusId/resend',
    allow: { public: 202 },
    target: () => ({ path: `/api/v1/registrations/${randomUUID()}/resend` }),
  },
  fixed('GET /api/v1/retries/notification', PROVEN_STAFF),
  {
    route: 'POST /api/v1/retries/notification/:retryId/attempts',
    allow: PROVEN_STAFF,
    target: () => ({ path: '/api/v1/retries/notification/nothing/attempts' }),
  },
  fixed('GET /internal/events', { callers: ['cache-updater'] }),
  fixed('GET /internal/own-data', EVERYONE),
  ...['registrations', 'created', 'repeated', 'retries', 'deletions'].map((topic) =>
    fixed(`POST /events/${topic}`, 'sidecar', { entries: [] }),
  ),
];
