import type { CountedRound, Mark } from '../domain/counted-round.ts';
import { isoWeek } from '../domain/iso-week.ts';
import { resultOf, type PlayerRound } from '../domain/player-round.ts';

/** A member's rounds as they count for trend, bests, boards and achievements. */
export function reckonCounted(rounds: PlayerRound[], userId: string): CountedRound[] {
  return rounds
    .filter((round) => round.userId === userId)
    .map((round) => ({
      roundId: round.roundId,
      playerId: round.playerId,
      playedOn: round.playedOn,
      courseId: round.courseId,
      holes: round.holes,
      ...resultOf(round),
      marks: reckonMarks(round),
      week: isoWeek(round.playedOn),
    }));
}

function reckonMarks({ holes, played }: PlayerRound): Mark[] {
  const toPar = played.map(({ strokes, par }) => (strokes === null ? Infinity : strokes - par));
  const whole = holes === '18' && !toPar.includes(Infinity);
  const putts = played.map((hole) => hole.putts);
  const shown: Record<Mark, boolean> = {
    birdie: toPar.some((difference) => difference <= -1),
    eagle: toPar.some((difference) => difference <= -2),
    albatross: toPar.some((difference) => difference <= -3),
    ace: played.some(({ strokes }) => strokes === 1),
    birdieStreak: hasRun(toPar, 3, -1),
    parStreak: hasRun(toPar, 9, 0),
    bogeyFree: whole && toPar.every((difference) => difference <= 0),
    noThreePutts: holes === '18' && putts.every((count) => count !== null && count < 3),
  };
  return (Object.keys(shown) as Mark[]).filter((mark) => shown[mark]);
}

/** Whether so many holes in a row were no worse than `most` against par. */
function hasRun(toPar: number[], length: number, most: number): boolean {
  return toPar.some((_, from) => {
    const run = toPar.slice(from, from + length);
    return run.length === length && run.every((difference) => difference <= most);
  });
}
