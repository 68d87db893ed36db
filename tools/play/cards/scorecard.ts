import { v5 as uuidV5 } from 'uuid';
import type { Course, Gender, HolesPlayed } from './course.ts';

/** Where a drive on a par 4, 5 or 6 came to rest. */
export type Fairway = 'hit' | 'left' | 'right' | 'short' | 'long' | 'none';

/** One hole, on a card and in an answer alike: strokes or picked up, neither if not played. */
export interface HoleScore {
  hole: number;
  strokes: number | null;
  pickedUp: boolean;
  putts: number | null;
  fairway: Fairway | null;
  penalties: number | null;
  sand: boolean | null;
}

/** All that was written for one hole, in turn; the last one stands. */
export interface HoleEntry {
  hole: number;
  writes: HoleScore[];
}

/** What can become of a round. */
export const ROUND_STATES = ['finished', 'abandoned', 'reopened'] as const;

export type RoundState = (typeof ROUND_STATES)[number];

export const ROUND_CONTEXTS = ['real', 'practice', 'simulator', 'scramble'] as const;

export type RoundContext = (typeof ROUND_CONTEXTS)[number];

/**
 * What a member says of a card that another one keeps for them: `now`, when they are seated; `late`, behind
 * the finish; `declined`; or nothing, ever.
 */
export const ACCEPTANCES = ['now', 'late', 'declined', 'never'] as const;

export type Acceptance = (typeof ACCEPTANCES)[number];

/** One good row: a player on a card. */
export interface CardPlayer {
  file: string;
  line: number;
  player: string;
  /** Null for a guest. */
  email: string | null;
  teeId: string;
  /** The tee they were put down with by mistake; null: none. It is put right behind the last hole. */
  wrongTeeId: string | null;
  gender: Gender | null;
  /** The Handicap Index that a guest declared, in tenths. */
  declaredTenths: number | null;
  /** The index that they were put down with by mistake; undefined: none. */
  wrongTenths: number | undefined;
  acceptance: Acceptance;
  /** The hole after which the player joined; null: there from the start. */
  joinedAfter: number | null;
  /** The hole after which the player left, or after the finish; null: stayed. */
  left: number | 'end' | null;
  /** The totals that were written, in turn; empty where holes were scored. */
  totals: number[];
  /** Only the holes that were written, in order. */
  scores: HoleEntry[];
}

/** The players of one card; the first one owns it, the others follow in the order of the rows. */
export interface Scorecard {
  file: string;
  line: number;
  playedOn: string;
  course: Course;
  holes: HolesPlayed;
  context: RoundContext;
  state: RoundState;
  /** From 1 among the cards of its owner, day, course and holes: one may play them twice. */
  place: number;
  players: CardPlayer[];
}

const SCORECARD_NAMESPACE = '6a6ccc90-1d17-40d9-be61-d9abaf55610d';

/** The id a card is played under: the same card has the same id in every run. */
export function roundIdOf({ players, playedOn, course, holes, place }: Scorecard): string {
  const key = [players[0]?.email, playedOn, course.slug, holes, ...(place > 1 ? [place] : [])];
  return uuidV5(key.join(' '), SCORECARD_NAMESPACE);
}

/** A player's id on a card; the same card has the same ids in every run. */
export function playerIdOf(card: Scorecard, player: CardPlayer): string {
  const name = player === card.players[0] ? 'player' : `player ${player.email ?? player.player}`;
  return uuidV5(name, roundIdOf(card));
}

/** Whose card it is once all is said: their e-mail; null for a guest and where nobody accepted it. */
export function cardOwner({ email, acceptance }: CardPlayer): string | null {
  return acceptance === 'now' || acceptance === 'late' ? email : null;
}

/** What stands on a player's card in the end; erased holes are left out. */
export function finalScores({ scores }: CardPlayer): HoleScore[] {
  return scores.flatMap(({ writes }) => {
    const last = writes.at(-1);
    return last && isWritten(last) ? [last] : [];
  });
}

/** Whether a hole has a score: strokes, or picked up. */
export function isWritten({ strokes, pickedUp }: Pick<HoleScore, 'strokes' | 'pickedUp'>): boolean {
  return strokes !== null || pickedUp;
}

/** The numbers of the holes that a round is over. */
export function holeNumbers(holes: HolesPlayed): number[] {
  const [first, last] = { '18': [1, 18], front9: [1, 9], back9: [10, 18] }[holes] as [
    number,
    number,
  ];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
