import { average } from './averages.ts';
import { figures } from './figures.ts';
import { compareText, resultOn, type PlayerRound } from '../round.ts';
import { roundScore } from './round-score.ts';

/** A course of the club's: its figures and its holes, ranked from the hardest, equals alike; guests count. */
export function courseView(rounds: PlayerRound[], courseId: string) {
  return courseFigures(
    rounds.filter(({ ofClub }) => ofClub),
    courseId,
  );
}

/** The same of whatever course, as for the one who played these rounds. */
export function courseFigures(rounds: PlayerRound[], courseId: string) {
  const there = rounds.filter((round) => round.courseId === courseId && round.counts);
  return { courseId, figures: figures(there), holes: holeRanks(there) };
}

/** The club's figures and its courses from the hardest; guests count. */
export function clubView(rounds: PlayerRound[]) {
  const counted = rounds.filter(({ counts, ofClub }) => counts && ofClub);
  const courses = [...Map.groupBy(counted, ({ courseId }) => courseId)].map(([courseId, own]) => {
    const eighteen = own.filter(({ holes }) => holes === '18');
    const toPar = average(eighteen.map((round) => roundScore(round).toPar));
    return { courseId, rounds: own.length, toPar };
  });
  courses.sort((a, b) => hardestFirst(a.toPar, b.toPar) || compareText(a.courseId, b.courseId));
  return { figures: figures(counted), courses };
}

function holeRanks(rounds: PlayerRound[]) {
  const holes = Array.from({ length: 18 }, (_, at) => at + 1).flatMap((hole) => {
    const played = rounds.flatMap((round) => {
      const par = round.card.find((candidate) => candidate.hole === hole)?.par;
      const strokes = resultOn(round, hole)?.strokes ?? null;
      return par === undefined || strokes === null ? [] : [{ strokes, toPar: strokes - par }];
    });
    const strokes = average(played.map((own) => own.strokes));
    const toPar = average(played.map((own) => own.toPar));
    return played.length === 0 ? [] : [{ hole, strokes, toPar }];
  });
  return holes.map((hole) => {
    const harder = holes.filter((other) => hardestFirst(other.toPar, hole.toPar) < 0);
    return { ...hole, rank: harder.length + 1 };
  });
}

interface Mean {
  value: number | null;
}

/** What nobody completed stands last. */
function hardestFirst(a: Mean, b: Mean): number {
  return (b.value ?? -Infinity) - (a.value ?? -Infinity) || 0;
}
