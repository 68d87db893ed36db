import {
  answerOf,
  readAll,
  type AchievementsView,
  type AnalyticsView,
  type HandicapView,
} from '../../client/api.ts';
import { readCountedIds } from '../account.ts';
import { checkView, type View } from './check-view.ts';
import { differences } from './differences.ts';
import { expectedAfter, expectedHandicap, expectedHistory } from './expected-handicap.ts';
import { achievements, type Achievement } from '../../oracle/analytics/achievements.ts';
import { handicapRecord } from '../../oracle/handicap/handicap-record.ts';
import { playerCourseView, playerView } from '../../oracle/analytics/player-views.ts';
import { compareText, type PlayerRound } from '../../oracle/round.ts';
import type { Session } from '../session.ts';

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

const OWN_COURSE = '/api/v1/analytics/me/courses/{courseId}';

/**
 * Compares a member's index and record, figures of all and of each course, and achievements with
 * those reckoned from `rounds`, all that the files have of the member.
 * @param names of the courses by id
 * @param deadline until when views that lag are waited for (epoch milliseconds)
 */
export async function reviewMember(
  { userId, api }: Session,
  email: string,
  rounds: PlayerRound[],
  names: Map<string, string>,
  deadline: number,
): Promise<MemberReview> {
  const own = rounds.filter((round) => round.userId === userId);
  const ownIds = new Set(own.map(({ roundId }) => roundId));
  const others = (await readCountedIds(api)).filter((id) => !ownIds.has(id));
  if (others.length > 0) return { otherRounds: others.length, views: 0, differences: [] };
  const check = <Answer>(view: View<Answer>, until = deadline) =>
    checkView(api, { ...view, name: `${email} ${view.name}` }, until);
  const handicap = await check(handicapView(own), 0);
  const analytics = await check(analyticsView(own));
  const courses = await Promise.all(courseViews(own, names).map((view) => check(view)));
  const earned = await check(achievementsView(own));
  const told = await readAll((cursor) =>
    answerOf(
      api.GET('/api/v1/handicaps/me/history', { params: { query: { limit: 100, cursor } } }),
    ),
  );
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

function handicapView(own: PlayerRound[]): View<HandicapView> {
  return {
    name: 'handicap',
    read: (api) => answerOf(api.GET('/api/v1/handicaps/me')),
    expected: expectedHandicap(handicapRecord(own)),
  };
}

/** The club chooses the scores of its outlook; what index each would give today is reckoned. */
function outlookDifferences(own: PlayerRound[], told?: HandicapView): string[] {
  if (!told) return [];
  const expected = told.outlook.map(({ differential }) => {
    return { index: expectedAfter(own, differential, told.asOf.slice(0, 10)) };
  });
  return differences({ outlook: expected }, told);
}

function analyticsView(own: PlayerRound[]): View<AnalyticsView> {
  return {
    name: 'analytics',
    read: (api) => answerOf(api.GET('/api/v1/analytics/me')),
    expected: playerView(own),
  };
}

function courseViews(own: PlayerRound[], names: Map<string, string>): View<unknown>[] {
  return [...new Set(own.map(({ courseId }) => courseId))].map((courseId) => ({
    name: `analytics at ${names.get(courseId) ?? courseId}`,
    read: (api) => answerOf(api.GET(OWN_COURSE, { params: { path: { courseId } } })),
    expected: playerCourseView(own, courseId),
  }));
}

function achievementsView(own: PlayerRound[]): View<AchievementsView> {
  return {
    name: 'achievements',
    read: (api) => answerOf(api.GET('/api/v1/achievements/me')),
    expected: { items: arrangeAchievements(achievements(own)) },
    arrange: ({ items }) => ({ items: arrangeAchievements(items) }),
  };
}

type Earned = Pick<Achievement, 'playedOn' | 'kind' | 'roundId'>;

/** Newest first; those of one date in no fixed order, so both sides are put in one. */
function arrangeAchievements<Item extends Earned>(items: Item[]): Item[] {
  const key = ({ playedOn, kind, roundId }: Item) => `${playedOn} ${kind} ${roundId}`;
  return items.toSorted((a, b) => compareText(key(b), key(a)));
}
