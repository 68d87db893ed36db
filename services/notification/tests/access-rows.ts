import { EVERYONE, fixed, type Row } from '../../../tests/access-matrix/row.ts';

/** Who may call which route. */
export const ACCESS_ROWS: Row[] = [
  fixed('POST /api/v1/notification/notes', EVERYONE, { text: 'of the matrix' }),
  fixed('GET /api/v1/notification/notes', EVERYONE),
  fixed('GET /api/v1/notification/heard', EVERYONE),
  fixed('GET /internal/own-data', EVERYONE),
  fixed('POST /events/heard', 'sidecar', { entries: [] }),
];
