import { EVERYONE, fixed, type Row } from '../../../tests/access-matrix/row.ts';

/** Who may call which route. */
export const ACCESS_ROWS: Row[] = [
  fixed('GET /internal/own-data', EVERYONE),
  ...['registrations', 'places', 'confirmations', 'verifications', 'deletions'].map((topic) =>
    fixed(`POST /events/${topic}`, 'sidecar', { entries: [] }),
  ),
];
