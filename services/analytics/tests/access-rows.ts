import { EVERYONE, fixed, type Row } from '../../../tests/access-matrix/row.ts';

const ofCourse = (route: string, before: string): Row => ({
  route,
  allow: EVERYONE,
  target: ({ courseId }) => ({ path: `${before}/${courseId}` }),
});

const onBoard = (route: string, path: string, allow: Row['allow']): Row => ({
  route,
  allow,
  target: () => ({ path }),
});

/** Who may call which route. */
export const ACCESS_ROWS: Row[] = [
  fixed('GET /api/v1/analytics/me', EVERYONE),
  ofCourse('GET /api/v1/analytics/me/courses/:courseId', '/api/v1/analytics/me/courses'),
  ofCourse('GET /api/v1/analytics/courses/:courseId', '/api/v1/analytics/courses'),
  fixed('GET /api/v1/analytics/club', EVERYONE),
  onBoard('GET /api/v1/leaderboards/:boardId', '/api/v1/leaderboards/club.net.all', EVERYONE),
  onBoard('GET /internal/leaderboards/:boardId', '/internal/leaderboards/club.net.all', 'service'),
  fixed('GET /api/v1/achievements/me', EVERYONE),
  fixed('GET /internal/own-data', EVERYONE),
  fixed('POST /events/rounds', 'sidecar', { entries: [] }),
  fixed('POST /internal/rebuild', 'service'),
];
