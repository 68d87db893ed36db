import { EVERYONE, fixed, STAFF, type Row } from '../../../tests/access-matrix/row.ts';

const NO_JOB = '0198c0de-0000-7000-8000-00000000beef';
/** Of nobody: whoever may, is told that there is none. */
const none = (route: string): Row => ({
  route,
  allow: [],
  target: () => ({ path: route.split(' ')[1]!.replace(':jobId', NO_JOB) }),
});

/** Who may call which route. Whose job it is, is tested beside the routes. */
export const ACCESS_ROWS: Row[] = [
  fixed('POST /api/v1/jobs', EVERYONE, { kind: 'rounds_export', format: 'csv' }),
  fixed('GET /api/v1/jobs', EVERYONE),
  fixed('GET /api/v1/jobs/queues', STAFF),
  none('DELETE /api/v1/jobs/:jobId'),
  none('GET /api/v1/jobs/:jobId/result'),
  none('POST /api/v1/jobs/dead/:jobId/retry'),
  none('DELETE /api/v1/jobs/dead/:jobId'),
  fixed('GET /internal/own-data', EVERYONE),
  fixed('POST /events/avatars', 'sidecar', { entries: [] }),
  fixed('POST /events/users', 'sidecar', { entries: [] }),
];
