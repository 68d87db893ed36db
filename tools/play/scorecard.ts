import { v5 as uuidV5 } from 'uuid';
import type { CourseSeed, HolesPlayed } from '../../services/round/seed/course-seed.ts';

/** One hole, on a card and in an answer alike: strokes or picked up, neither if not played. */
export interface HoleScore {
  hole: number;
  strokes: number | null;
  pickedUp: boolean;
  putts: number | null;
}

/** One good row; `scores` holds only the holes that were played, in order. */
export interface Scorecard {
  file: string;
  line: number;
  playedOn: string;
  player: string;
  email: string;
  course: CourseSeed;
  teeId: string;
  holes: HolesPlayed;
  scores: HoleScore[];
}

const scorecardNamespace = '6a6ccc90-1d17-40d9-be61-d9abaf55610d';

/** What tells one card from another: nobody plays the same holes of a course twice in a day. */
export function cardKey({ email, playedOn, course, holes }: Scorecard): string {
  return [email, playedOn, course.slug, holes].join(' ');
}

/** The ids a card is played under: the same card has the same ids in every run. */
export function cardIds(card: Scorecard): { roundId: string; playerId: string } {
  const roundId = uuidV5(cardKey(card), scorecardNamespace);
  return { roundId, playerId: uuidV5('player', roundId) };
}

/** The numbers of the holes that a round is over. */
export function holeNumbers(holes: HolesPlayed): number[] {
  const [first, last] = { '18': [1, 18], front9: [1, 9], back9: [10, 18] }[holes] as [
    number,
    number,
  ];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
