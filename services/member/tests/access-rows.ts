import { EVERYONE, fixed, PROVEN_STAFF, type Row } from '../../../tests/access-matrix/row.ts';

/** Whoever may call gets 400 for it: nobody of the world is in the books. */
const ofNobody = (route: string, body?: object): Row => ({
  route,
  allow: PROVEN_STAFF,
  target: () => ({
    path: route.split(' ')[1]!.replace(/:\w+/, 'nobody'),
    ...(body ? { body } : {}),
  }),
});

/** Who may call which route. */
export const ACCESS_ROWS: Row[] = [
  fixed('GET /api/v1/users', PROVEN_STAFF),
  fixed('GET /api/v1/users/export', PROVEN_STAFF),
  fixed('POST /api/v1/users', PROVEN_STAFF, {}),
  fixed('POST /api/v1/users/import', PROVEN_STAFF, {}),
  fixed('GET /api/v1/users/bulk', PROVEN_STAFF),
  fixed('POST /api/v1/users/bulk', PROVEN_STAFF, {}),
  ofNobody('GET /api/v1/users/bulk/:operationId'),
  ofNobody('POST /api/v1/users/bulk/:operationId/undo', {}),
  {
    route: 'GET /api/v1/users/funnel',
    allow: PROVEN_STAFF,
    target: () => ({ path: '/api/v1/users/funnel?from=2026-11-28T02:00:00Z' }),
  },
  ofNobody('GET /api/v1/users/:userID'),
  ofNobody('GET /api/v1/users/:userID/timeline'),
  ofNobody('GET /api/v1/users/:userID/national-id'),
  ofNobody('POST /api/v1/users/:userID/national-id/looks', {}),
  ofNobody('PUT /api/v1/users/:userID', {}),
  ofNobody('PATCH /api/v1/users/:userID', {}),
  ofNobody('DELETE /api/v1/users/:userID'),
  ofNobody('POST /api/v1/users/:userID/restoration'),
  ofNobody('POST /api/v1/users/:userID/erasure', {}),
  fixed('POST /api/v1/inquiries', EVERYONE, { subject: 'of', text: 'the matrix' }),
  fixed('GET /api/v1/inquiries/mine', EVERYONE),
  fixed('GET /api/v1/inquiries', PROVEN_STAFF),
  ofNobody('PUT /api/v1/inquiries/:inquiryId/answer', {}),
  ofNobody('POST /api/v1/inquiries/:inquiryId/closing'),
  fixed('GET /api/v1/retries/member', PROVEN_STAFF),
  {
    route: 'POST /api/v1/retries/member/:retryId/attempts',
    allow: PROVEN_STAFF,
    target: () => ({ path: '/api/v1/retries/member/nothing/attempts' }),
  },
  fixed('GET /internal/events', { callers: ['cache-updater'] }),
  fixed('GET /internal/own-data', EVERYONE),
  ...[
    'registrations',
    'places',
    'confirmations',
    'verifications',
    'accounts',
    'updates',
    'deletions',
    'retries',
    'logins',
  ].map((topic) => fixed(`POST /events/${topic}`, 'sidecar', { entries: [] })),
];
