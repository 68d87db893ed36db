import type { Figures, RoundView } from './api.ts';
import type { PlayedCards } from './play-all.ts';
import type { Review } from './review.ts';
import { holeNumbers } from './scorecard.ts';
import type { HoleScore } from './scorecard.ts';
import { sideBySide, tableLines, toParText } from './tables.ts';

const courseWidth = 18;
const figure = (title: string) => ({ title, right: true });
const allHoles = holeNumbers('18');

/** A golfer's cards and figures as the club shows them, at most 100 columns wide. */
export function golferReport(golfer: PlayedCards, review: Review): string[] {
  const lines = [`${golfer.player} <${golfer.email}>`, '', ...cardLines(review.rounds), ''];
  if (review.figures) lines.push(...figureLines(golfer, review.figures), '');
  if (review.otherRounds > 0) {
    lines.push(`The account holds ${review.otherRounds} finished rounds that stand in no file;`);
    lines.push('they count in these figures as the round service has them.', '');
  }
  return lines;
}

function cardLines(rounds: RoundView[]): string[] {
  const columns = [{ title: 'Date' }, { title: 'Course' }, { title: 'Tee' }];
  const figures = [...allHoles.map(String), 'Total'].map(figure);
  return tableLines([...columns, ...figures], rounds.map(cardRow));
}

function cardRow({ playedOn, courseName, holes, players }: RoundView): string[] {
  const [player] = players;
  const inRound = new Set(holeNumbers(holes));
  const cells = allHoles.map((hole) => {
    const score = player?.scores.find((candidate) => candidate.hole === hole);
    return inRound.has(hole) ? holeText(score) : '';
  });
  const total = String(player?.strokes ?? '–');
  return [playedOn, shortName(courseName), player?.teeId ?? '', ...cells, total];
}

function holeText(score: HoleScore | undefined): string {
  return score?.pickedUp ? 'X' : String(score?.strokes ?? '·');
}

function figureLines({ courseIds }: PlayedCards, figures: Figures): string[] {
  const names = new Map([...courseIds].map(([name, id]) => [id, shortName(name)]));
  const name = (courseId: string) => names.get(courseId) ?? courseId.slice(0, 8);
  const averages = [
    `average ${average(figures.averageScore)} over 18 holes`,
    `${average(figures.averageScoreNine)} over nine`,
  ];
  const best = figures.bestByCourse.map(({ courseId, holes, strokes, toPar, playedOn }) => {
    return [name(courseId), holes, String(strokes), toParText(toPar), playedOn];
  });
  const trend = figures.trend.map(({ playedOn, courseId, holes, strokes, toPar }) => {
    return [playedOn, name(courseId), holes, String(strokes ?? '–'), toParText(toPar)];
  });
  const scores = [{ title: 'Holes' }, figure('Score'), figure('Par')];
  return [
    [`${figures.rounds} rounds`, ...averages].join(' · '),
    '',
    ...sideBySide(
      tableLines([{ title: 'Best' }, ...scores, { title: 'Played on' }], best),
      tableLines([{ title: 'Trend' }, { title: 'Course' }, ...scores], trend),
    ),
  ];
}

/** As many whole words of a course's name as the tables have room for. */
function shortName(name: string): string {
  const cut = name.slice(0, courseWidth + 1);
  const end = cut.lastIndexOf(' ');
  if (name.length <= courseWidth) return name;
  return cut.slice(0, end > 0 ? end : courseWidth);
}

function average(score: number | null): string {
  return score === null ? '–' : score.toFixed(1);
}
