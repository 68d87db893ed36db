import type { AnalyticsView } from '../../client/api.ts';
import { tableLines } from '../../console/table.ts';
import type { MemberReview } from './review-member.ts';
import type { RoundReview } from './review-rounds.ts';
import { holeNumbers, playerIdOf, type HoleScore } from '../cards/scorecard.ts';
import { sideBySide, toParText } from './tables.ts';

const COURSE_WIDTH = 18;
const ALL_HOLES = holeNumbers('18');

/** A member's cards, index and figures as the club shows them, at most 100 columns wide. */
export function golferReport(
  { player, email }: { player: string; email: string },
  rounds: RoundReview[],
  { handicap, analytics, otherRounds }: MemberReview,
): string[] {
  const names = new Map(
    rounds.map(({ reckoned: { card } }) => [card.course.id, shortName(card.course.name)]),
  );
  const lines = [`${player} <${email}>`, '', ...cardLines(rounds, email), ''];
  if (handicap) {
    const { index, lowIndex, scores } = handicap;
    lines.push(`index ${decimal(index)} (estimated) · low ${decimal(lowIndex)} · ${scores} scores`);
  }
  if (analytics) lines.push(...figureLines(names, analytics), '');
  if (otherRounds > 0) {
    lines.push(`The account holds ${otherRounds} finished rounds that stand in no file:`);
    lines.push('its index, figures and achievements were not compared.', '');
  }
  return lines;
}

function cardLines(rounds: RoundReview[], email: string): string[] {
  const scores = [...ALL_HOLES.map(String), 'Total'].map((figures) => ({ figures }));
  return tableLines(
    ['Date', 'Course', 'Tee', ...scores],
    rounds.flatMap((review) => cardRows(review, email)),
  );
}

/** The row of a player who is on the card and did not leave it. */
function cardRows({ reckoned: { card }, round }: RoundReview, email: string): string[][] {
  const own = card.players.find((player) => player.email === email);
  const player = own && round?.players.find(({ id }) => id === playerIdOf(card, own));
  if (!round || !player) return [];
  const inRound = new Set(holeNumbers(round.holes));
  const cells = ALL_HOLES.map((hole) => {
    const score = player.scores.find((candidate) => candidate.hole === hole);
    return inRound.has(hole) ? holeText(score) : '';
  });
  const where = [round.playedOn, shortName(round.courseName), player.teeId];
  return [[...where, ...cells, String(player.strokes ?? '–')]];
}

function holeText(score: Pick<HoleScore, 'strokes' | 'pickedUp'> | undefined): string {
  return score?.pickedUp ? 'X' : String(score?.strokes ?? '·');
}

function figureLines(names: Map<string, string>, analytics: AnalyticsView): string[] {
  const { figures } = analytics;
  const name = (courseId: string) => names.get(courseId) ?? courseId.slice(0, 8);
  const averages = [
    `average ${average(figures.eighteen.strokes)} over 18 holes`,
    `${average(figures.nine.strokes)} over nine`,
  ];
  const best = analytics.bestByCourse.map(({ courseId, holes, strokes, toPar, playedOn }) => {
    return [name(courseId), holes, String(strokes), toParText(toPar), playedOn];
  });
  const trend = analytics.trend.map(({ playedOn, courseId, holes, strokes, toPar }) => {
    return [playedOn, name(courseId), holes, String(strokes ?? '–'), toParText(toPar)];
  });
  const scores = ['Holes', { figures: 'Score' }, { figures: 'Par' }];
  return [
    [`${figures.rounds} rounds`, ...averages].join(' · '),
    '',
    ...sideBySide(
      tableLines(['Best', ...scores, 'Played on'], best),
      tableLines(['Trend', 'Course', ...scores], trend),
    ),
  ];
}

/** As many whole words of a course's name as the tables have room for. */
function shortName(name: string): string {
  const cut = name.slice(0, COURSE_WIDTH + 1);
  const end = cut.lastIndexOf(' ');
  if (name.length <= COURSE_WIDTH) return name;
  return cut.slice(0, end > 0 ? end : COURSE_WIDTH);
}

function average({ value }: { value: number | null }): string {
  return value === null ? '–' : value.toFixed(2);
}

function decimal(index: number | null): string {
  return index === null ? '–' : index.toFixed(1);
}
