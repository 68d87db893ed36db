import { DAY_ROWS } from '../days/tests/day-rows.ts';
import { EVERYONE, fixed, type Row } from '../../../tests/access-matrix/row.ts';

/** Who may call which route. */
export const ACCESS_ROWS: Row[] = [
  fixed('POST /api/v1/onboarder/notes', EVERYONE, { text: 'of the matrix' }),
  fixed('GET /api/v1/onboarder/notes', EVERYONE),
  fixed('GET /api/v1/onboarder/heard', EVERYONE),
  ...DAY_ROWS,
  fixed('GET /internal/own-data', EVERYONE),
  fixed('POST /events/heard', 'sidecar', { entries: [] }),
];
