import { readAll, readCountedIds } from './account.ts';
import type { AnalyticsView, HandicapView } from './api.ts';
import { checkView } from './check-view.ts';
import type { View } from './check-view.ts';
import { differences } from './differences.ts';
import { expectedAfter, expectedHandicap, expectedHistory } from './expected-handicap.ts';
import { achievements } from './reckon/achievements.ts';
import type { Achievement } from './reckon/achievements.ts';
import { handicapRecord } from './reckon/handicap-record.ts';
import { playerCourseView, playerView } from './reckon/player-views.ts';
import { compareText } from './reckon/round.ts';
import type { PlayerRound } from './reckon/round.ts';
import type { Session } from './session.ts';

/** What the club shows of a member, and where it is not what the files say. */
export interface MemberReview {
  handicap?: HandicapView;
  analytics?: AnalyticsView;
  /** Rounds of the account that stand in no file: with them nothing below can be compared. */
  otherRounds: number;
  /** How many views were compared. */
  views: number;
  differences: string[];
}

/**
 * Compares a member's index and record, figures of all and of each course, and achievements with
 * those reckoned from `rounds`, all that the files have of the member.
 * @param names of the courses by id
 * @param deadline until when views that lag are waited for (epoch milliseconds)
 */
export async function reviewMember(
  { userId, send }: Session,
  email: string,
  rounds: PlayerRound[],
  names: Map<string, string>,
  deadline: number,
): Promise<MemberReview> {
  const own = rounds.filter((round) => round.userId === userId);
  const ownIds = new Set(own.map(({ roundId }) => roundId));
  const others = (await readCountedIds(send)).filter((id) => !ownIds.has(id));
  if (others.length > 0) return { otherRounds: others.length, views: 0, differences: [] };
  const check = <Answer>(view: View, until = deadline) =>
    checkView<Answer>(send, { ...view, name: `${email} ${view.name}` }, until);
  const handicap = await check<HandicapView>(handicapView(own), 0);
  const analytics = await check<AnalyticsView>(analyticsView(own));
  const courses = await Promise.all(courseViews(own, names).map((view) => check(view)));
  const earned = await check(achievementsView(own));
  const told = await readAll<unknown>(send, '/api/v1/handicaps/me/history?limit=100');
  const history = differences(expectedHistory(handicapRecord(own)), told);
  return {
    ...{ handicap: handicap.told, analytics: analytics.told, otherRounds: 0 },
    views: courses.length + 4,
    differences: [
      ...handicap.differences,
      ...outlookDifferences(own, handicap.told).map((text) => `${email} handicap ${text}`),
      ...history.map((text) => `${email} handicap history ${text}`),
      ...[analytics, ...courses, earned].flatMap((checked) => checked.differences),
    ],
  };
}

function handicapView(own: PlayerRound[]): View {
  const expected = expectedHandicap(handicapRecord(own));
  return { name: 'handicap', path: '/api/v1/handicaps/me', expected };
}

/** The club chooses the scores of its outlook; what index each would give today is reckoned. */
function outlookDifferences(own: PlayerRound[], told?: HandicapView): string[] {
  if (!told) return [];
  const expected = told.outlook.map(({ differential }) => {
    return { index: expectedAfter(own, differential, told.asOf.slice(0, 10)) };
  });
  return differences({ outlook: expected }, told);
}

function analyticsView(own: PlayerRound[]): View {
  return { name: 'analytics', path: '/api/v1/analytics/me', expected: playerView(own) };
}

function courseViews(own: PlayerRound[], names: Map<string, string>): View[] {
  return [...new Set(own.map(({ courseId }) => courseId))].map((courseId) => ({
    name: `analytics at ${names.get(courseId) ?? courseId}`,
    path: `/api/v1/analytics/me/courses/${courseId}`,
    expected: playerCourseView(own, courseId),
  }));
}

function achievementsView(own: PlayerRound[]): View {
  const expected = { items: arrangeAchievements(achievements(own)) };
  const arrange = (told: unknown) => ({
    items: arrangeAchievements((told as { items: Achievement[] }).items),
  });
  return { name: 'achievements', path: '/api/v1/achievements/me', expected, arrange };
}

/** Newest first; those of one date in no fixed order, so both sides are put in one. */
function arrangeAchievements(items: Achievement[]): Achievement[] {
  const key = ({ playedOn, kind, roundId }: Achievement) => `${playedOn} ${kind} ${roundId}`;
  return items.toSorted((a, b) => compareText(key(b), key(a)));
}
