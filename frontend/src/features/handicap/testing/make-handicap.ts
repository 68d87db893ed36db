import type { Handicap } from '../../../lib/api/schema.ts';
import { COURSE } from '../../../testing/samples.ts';

type Row = Handicap['record'][number];

const ROW: Row = {
  roundId: 'h1',
  playedOn: '2026-05-01',
  startedAt: '2026-05-01T08:00:00Z',
  courseId: COURSE.id,
  away: null,
  holes: '18',
  grossStrokes: 88,
  adjustedGross: 88,
  courseRating: 71.3,
  slope: 128,
  par: 72,
  pcc: 0,
  indexInEffect: 14.1,
  courseHandicap: 15,
  differential: 14.7,
  expectedNine: null,
  notPlayed: null,
  exceptional: 0,
  reductions: 0,
  adjustedDifferential: 14.7,
  counts: false,
  holeAdjustments: [],
  indexAfter: 14.2,
};

/** A score of a record, with these changes. */
export const makeRow = (change: Partial<Row> = {}): Row => ({ ...ROW, ...change });

/** A handicap with an index of 14.2 and three scores, with these changes. */
export function makeHandicap(change: Partial<Handicap> = {}): Handicap {
  return {
    ...{ label: 'estimated', official: false, version: 3, asOf: '2026-05-09T10:00:00Z' },
    ...{ index: 14.2, lowIndex: null, brought: null, scores: 3, holesPosted: 54 },
    ...{ countedOf: { counted: 1, of: 3 }, adjustment: -2, cap: null },
    record: [
      makeRow({ roundId: 'h3', playedOn: '2026-05-03', counts: true, adjustedDifferential: 16.2 }),
      makeRow({ roundId: 'h2', playedOn: '2026-05-02', adjustedDifferential: 18.3 }),
      makeRow(),
    ],
    ...{ nextToFallOff: null, steps: [], notCounted: [] },
    outlook: [
      { differential: 13.2, index: 13.2 },
      { differential: 14.2, index: 14.2 },
      { differential: 15.2, index: 14.6 },
    ],
    ...change,
  };
}
