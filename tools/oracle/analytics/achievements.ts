import { isoWeek, daysBefore, mondayOf } from '../dates.ts';
import { inOrder, resultOn, type HoleResult, type PlayerRound } from '../round.ts';
import { roundScore } from './round-score.ts';

export interface Achievement {
  kind: string;
  /** The round of a personal best; null for what is earned once. */
  subject: string | null;
  roundId: string;
  playedOn: string;
}

/** What a single round shows, whatever was played before. */
const OF_ONE_ROUND: Record<string, (round: PlayerRound) => boolean> = {
  first_birdie: (round) => toPars(round).some((toPar) => toPar !== null && toPar <= -1),
  first_eagle: (round) => toPars(round).some((toPar) => toPar !== null && toPar <= -2),
  first_albatross: (round) => toPars(round).some((toPar) => toPar !== null && toPar <= -3),
  first_ace: ({ results }) => results.some(({ strokes }) => strokes === 1),
  broke_100: (round) => isUnder(round, 100),
  broke_90: (round) => isUnder(round, 90),
  broke_80: (round) => isUnder(round, 80),
  broke_70: (round) => isUnder(round, 70),
  birdie_streak: (round) => hasRun(round, 3, -1),
  par_streak: (round) => hasRun(round, 9, 0),
  bogey_free: (round) =>
    is18(round) && toPars(round).every((toPar) => toPar !== null && toPar <= 0),
  no_three_putts: (round) =>
    is18(round) && round.card.every(({ hole }) => isHoledWithin(2, resultOn(round, hole))),
};

/** Whether a hole was holed out with so many putts. */
function isHoledWithin(most: number, result: HoleResult | undefined): boolean {
  return (result?.strokes ?? null) !== null && (result?.putts ?? most + 1) <= most;
}

const WEEKS_IN_A_ROW = 4;

/** What a member has earned: each kind once, carried by the earliest round; bests once a round. */
export function achievements(rounds: PlayerRound[]): Achievement[] {
  const counted = inOrder(rounds.filter(({ counts }) => counts));
  const singles = Object.entries(OF_ONE_ROUND).flatMap(([kind, shows]) => {
    const first = counted.find(shows);
    return first ? [achievement(kind, first)] : [];
  });
  const streak = counted.find((round) => endsStreak(round, counted));
  const bests = counted.filter((round, at) => isPersonalBest(round, counted.slice(0, at)));
  return [
    ...singles,
    ...(streak ? [achievement('weekly_streak', streak)] : []),
    ...bests.map((round) => achievement('personal_best', round)),
  ];
}

function achievement(kind: string, { roundId, playedOn }: PlayerRound): Achievement {
  return { kind, subject: kind === 'personal_best' ? roundId : null, roundId, playedOn };
}

/** Each hole in play against its par; null where it has no strokes. */
function toPars(round: PlayerRound): (number | null)[] {
  return round.card.map(({ hole, par }) => {
    const strokes = resultOn(round, hole)?.strokes ?? null;
    return strokes === null ? null : strokes - par;
  });
}

function is18({ holes }: PlayerRound): boolean {
  return holes === '18';
}

function isUnder(round: PlayerRound, limit: number): boolean {
  const { strokes } = roundScore(round);
  return is18(round) && strokes !== null && strokes < limit;
}

/** Whether so many holes in a row are at `most` against par or better. */
function hasRun(round: PlayerRound, length: number, most: number): boolean {
  let run = 0;
  return toPars(round).some((toPar) => {
    run = toPar !== null && toPar <= most ? run + 1 : 0;
    return run >= length;
  });
}

/** Whether the three weeks before the round's have rounds too. */
function endsStreak({ playedOn }: PlayerRound, counted: PlayerRound[]): boolean {
  const weeks = new Set(counted.map((round) => isoWeek(round.playedOn)));
  return Array.from({ length: WEEKS_IN_A_ROW }, (_, back) =>
    isoWeek(daysBefore(mondayOf(playedOn), 7 * back)),
  ).every((week) => weeks.has(week));
}

/** Fewer strokes than in every earlier complete round there, of which there is at least one. */
function isPersonalBest(round: PlayerRound, earlier: PlayerRound[]): boolean {
  const { strokes } = roundScore(round);
  const there = earlier
    .filter(({ courseId, holes }) => courseId === round.courseId && holes === round.holes)
    .flatMap((other) => roundScore(other).strokes ?? []);
  return strokes !== null && there.length > 0 && there.every((other) => strokes < other);
}
