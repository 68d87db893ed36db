import { average } from './averages.ts';
import { courseFigures } from './club-views.ts';
import { figures } from './figures.ts';
import { compareText, inOrder, type PlayerRound } from '../round.ts';
import { roundScore } from './round-score.ts';

const TREND_LENGTH = 20;

/** A player's figures, best rounds, trend and form, from all of their rounds. */
export function playerView(rounds: PlayerRound[]) {
  const trend = trendOf(rounds);
  const complete18 = trend.filter(({ holes }) => holes === '18');
  return {
    figures: figures(rounds),
    bestByCourse: bestRounds(rounds),
    trend,
    form: average(complete18.map(({ toPar }) => toPar)),
  };
}

/** A player's figures, holes and best rounds on one course. */
export function playerCourseView(rounds: PlayerRound[], courseId: string) {
  const own = rounds.filter((round) => round.courseId === courseId);
  return { ...courseFigures(own, courseId), best: bestRounds(own) };
}

function trendOf(rounds: PlayerRound[]) {
  const newestFirst = inOrder(rounds.filter(({ counts }) => counts)).toReversed();
  return newestFirst.slice(0, TREND_LENGTH).map((round) => {
    const { roundId, playedOn, courseId, holes } = round;
    return { roundId, playedOn, courseId, holes, ...roundScore(round) };
  });
}

/** The fewest strokes for each course and holes, of equals the earliest; by course, then holes. */
function bestRounds(rounds: PlayerRound[]) {
  const complete = inOrder(rounds.filter(({ counts }) => counts)).flatMap((round) => {
    const { strokes, toPar } = roundScore(round);
    const { roundId, playedOn, courseId, holes } = round;
    return strokes === null ? [] : [{ courseId, holes, roundId, playedOn, strokes, toPar }];
  });
  const places = Map.groupBy(complete, ({ courseId, holes }) => `${courseId} ${holes}`);
  return [...places]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, there]) => {
      const fewest = Math.min(...there.map(({ strokes }) => strokes));
      const best = there.find(({ strokes }) => strokes === fewest);
      return best ? [{ ...best, rounds: there.length }] : [];
    });
}
