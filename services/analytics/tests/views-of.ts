import { achievements } from '../../../tools/oracle/analytics/achievements.ts';
import { clubView, courseView } from '../../../tools/oracle/analytics/club-views.ts';
import { leaderboard } from '../../../tools/oracle/analytics/leaderboards.ts';
import { playerCourseView, playerView } from '../../../tools/oracle/analytics/player-views.ts';
import type { PlayerRound } from '../../../tools/oracle/round.ts';
import { achievementsOf, type Achievement } from '../domain/achievements.ts';
import { METRICS, type Board } from '../domain/board.ts';
import { isoWeek } from '../domain/iso-week.ts';
import type { RoundEvent } from '../domain/round-event.ts';
import { toBest, toTrend } from '../routes/get-my-analytics.ts';
import type { ViewsReading } from '../views/reading.ts';
import { COURSES, DATES, USERS } from './arbitrary-events.ts';
import { roundsOfLog } from './rounds-of-log.ts';

const SCOPES = ['club', ...COURSES];
const PERIODS = ['all', ...new Set(DATES.flatMap((date) => [date.slice(0, 4), isoWeek(date)]))];
const BOARDS: Board[] = SCOPES.flatMap((scope) =>
  METRICS.flatMap((metric) => PERIODS.map((period) => ({ scope, metric, period }))),
);
const ALL = 1000;

/** Everything that the views say of the arbitrary events, as one value. */
export async function readEverything(read: ViewsReading): Promise<unknown> {
  const players = await Promise.all(USERS.map((user) => read.player(user, ALL)));
  const onCourses = USERS.flatMap((user) =>
    COURSES.map(async (course) => {
      const { figures, holes, best } = (await read.playerOnCourse(user, course))!;
      return { figures, holes, best: best.map(toBest) };
    }),
  );
  const courses = COURSES.map(async (course) => {
    const { figures, holes } = (await read.course(course))!;
    return { figures, holes };
  });
  const boards = BOARDS.map((board) => boardOf(read, board));
  return {
    asOf: players[0]!.asOf,
    players: players.map((player) => ({
      figures: player!.figures,
      best: player!.best.map(toBest),
      trend: player!.trend.map(toTrend),
      achievements: achievementsOf(player!.trend),
    })),
    onCourses: await Promise.all(onCourses),
    courses: await Promise.all(courses),
    club: (await read.club())!.figures,
    boards: (await Promise.all(boards)).filter(({ entries }) => entries.length > 0),
  };
}

/** The same, as the oracle reckons it from the rounds of the events. */
export function reckonEverything(events: RoundEvent[]): unknown {
  const rounds = roundsOfLog(events);
  const last = events.toSorted((a, b) => Number(b.position) - Number(a.position))[0];
  return {
    asOf: last?.time ?? null,
    players: USERS.map((user) => {
      const { figures, bestByCourse, trend } = playerView(ofUser(rounds, user));
      return {
        figures,
        best: bestByCourse,
        trend,
        achievements: achievements(ofUser(rounds, user)),
      };
    }),
    onCourses: USERS.flatMap((user) =>
      COURSES.map((course) => {
        const { figures, holes, best } = playerCourseView(ofUser(rounds, user), course);
        return { figures, holes, best };
      }),
    ),
    courses: COURSES.map((course) => {
      const { figures, holes } = courseView(rounds, course);
      return { figures, holes };
    }),
    club: clubView(rounds).figures,
    boards: BOARDS.map((board) => reckonBoard(board, rounds)).filter(
      ({ entries }) => entries.length > 0,
    ),
  };
}

/** What a member has earned by the events, as the oracle reckons it. */
export function reckonEarned(events: RoundEvent[], userId: string): Achievement[] {
  return achievements(ofUser(roundsOfLog(events), userId)) as Achievement[];
}

function ofUser(rounds: PlayerRound[], user: string): PlayerRound[] {
  return rounds.filter(({ userId }) => userId === user);
}

async function boardOf(read: ViewsReading, board: Board) {
  const answers = await Promise.all(USERS.map((user) => read.board(board, ALL, user)));
  const { entries, players } = answers[0]!;
  return { board, players, entries, own: answers.map((answer) => answer!.own) };
}

function reckonBoard(board: Board, rounds: PlayerRound[]) {
  const { scope, metric, period } = board;
  const entries = leaderboard(rounds, {
    courseId: scope === 'club' ? null : scope,
    metric,
    period,
  });
  const own = USERS.map((user) => entries.find(({ userId }) => userId === user) ?? null);
  return { board, players: entries.length, entries, own };
}
