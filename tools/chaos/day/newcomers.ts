import { newcomerOf, type Newcomer } from '../../../loadtests/lib/newcomer.ts';
import type { Random } from '../../../services/round/populate/random.ts';

/** Somebody who comes on the day, and when: ms from the moment it opens. */
export interface Arrival extends Newcomer {
  atMs: number;
}

const PEOPLE = 120;
/** The rest comes one by one, so that there is somebody to lose at every moment. */
const AT_NINE = 0.6;
const AROUND_NINE_MS = 2000;

/** Who comes on the day of a seed, in the order in which they press. */
export function newcomersOf(seed: number, seconds: number, random: Random): Arrival[] {
  const times = Array.from({ length: PEOPLE }, (_, nth) =>
    nth < PEOPLE * AT_NINE
      ? (random.next() + random.next() - 1) * AROUND_NINE_MS
      : AROUND_NINE_MS + random.next() * Math.max(0, seconds * 1000 - AROUND_NINE_MS),
  );
  return times
    .sort((one, other) => one - other)
    .map((atMs, nth) => ({ ...newcomerOf(seed, nth), atMs: Math.round(atMs) }));
}
