import {
  byTime,
  isComplete,
  type CompleteRound,
  type CountedRound,
  type Mark,
} from './counted-round.ts';
import { weekAfter } from './iso-week.ts';

/** What is earned once, in the order in which it is shown; `personal_best` comes on top. */
export const ONCE_KINDS = [
  'first_birdie',
  'first_eagle',
  'first_albatross',
  'first_ace',
  'broke_100',
  'broke_90',
  'broke_80',
  'broke_70',
  'birdie_streak',
  'par_streak',
  'bogey_free',
  'no_three_putts',
  'weekly_streak',
] as const;

export const KINDS = [...ONCE_KINDS, 'personal_best'] as const;

export type Kind = (typeof KINDS)[number];

/** Something earned, and the round that carries it. */
export interface Achievement {
  kind: Kind;
  /** What it is of, where it can be had more than once: the round of a personal best. */
  subject: string | null;
  roundId: string;
  playedOn: string;
}

const WEEKS = 4;

/** Everything that a member's counted rounds earn, each carried by the earliest round that does. */
export function achievementsOf(rounds: CountedRound[]): Achievement[] {
  const ordered = rounds.toSorted(byTime);
  const once = ONCE_KINDS.flatMap((kind) => {
    const carrier =
      kind === 'weekly_streak'
        ? weeklyStreak(ordered)
        : ordered.find((round) => earns(kind, round));
    return carrier ? [achievement(kind, null, carrier)] : [];
  });
  const bests = personalBests(ordered.filter(isComplete));
  return [...once, ...bests.map((round) => achievement('personal_best', round.roundId, round))];
}

const MARK_OF: Partial<Record<Kind, Mark>> = {
  first_birdie: 'birdie',
  first_eagle: 'eagle',
  first_albatross: 'albatross',
  first_ace: 'ace',
  birdie_streak: 'birdieStreak',
  par_streak: 'parStreak',
  bogey_free: 'bogeyFree',
  no_three_putts: 'noThreePutts',
};

function earns(kind: Kind, { marks, holes, strokes }: CountedRound): boolean {
  const mark = MARK_OF[kind];
  if (mark) return marks.includes(mark);
  return holes === '18' && strokes !== null && strokes < Number(kind.replace('broke_', ''));
}

/** The first round of the fourth week in a row with a round. */
function weeklyStreak(ordered: CountedRound[]): CountedRound | undefined {
  let run = 0;
  let week = '';
  for (const round of ordered) {
    if (round.week === week) continue;
    run = week !== '' && weekAfter(week) === round.week ? run + 1 : 1;
    week = round.week;
    if (run === WEEKS) return round;
  }
  return undefined;
}

/** Complete rounds with fewer strokes than every earlier one on the same course and holes. */
function personalBests(ordered: CompleteRound[]): CompleteRound[] {
  const fewest = new Map<string, number>();
  return ordered.filter(({ courseId, holes, strokes }) => {
    const place = `${courseId} ${holes}`;
    const before = fewest.get(place);
    fewest.set(place, Math.min(strokes, before ?? strokes));
    return before !== undefined && strokes < before;
  });
}

function achievement(
  kind: Kind,
  subject: string | null,
  { roundId, playedOn }: CountedRound,
): Achievement {
  return { kind, subject, roundId, playedOn };
}
