import { METRICS, type Board, type BoardEntry } from '../domain/board.ts';
import { byTime, isComplete, type CountedRound } from '../domain/counted-round.ts';
import { isoWeek } from '../domain/iso-week.ts';
import type { RoundEvent } from '../domain/round-event.ts';
import { reckonBoard } from '../reckoning/reckon-board.ts';
import { reckonFigures, reckonHoles } from '../reckoning/reckon-figures.ts';
import { reckonCounted } from '../reckoning/reckon-members.ts';
import { reckonRounds } from '../reckoning/reckon-rounds.ts';
import type { ViewsReading } from '../views/reading.ts';
import { COURSES, DATES, USERS } from './arbitrary-events.ts';

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
      const { figures, best } = (await read.playerOnCourse(user, course))!;
      return { figures, best };
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
      best: player!.best,
      trend: player!.trend,
    })),
    onCourses: await Promise.all(onCourses),
    courses: await Promise.all(courses),
    club: (await read.club())!.figures,
    boards: (await Promise.all(boards)).filter(({ entries }) => entries.length > 0),
  };
}

/** The same, reckoned from the events. */
export function reckonEverything(events: RoundEvent[]): unknown {
  const rounds = reckonRounds(events);
  const members = new Map(USERS.map((user) => [user, reckonCounted(rounds, user)]));
  const on = (course: string) => rounds.filter(({ courseId }) => courseId === course);
  const last = events.toSorted((a, b) => Number(b.position) - Number(a.position))[0];
  return {
    asOf: last?.time ?? null,
    players: USERS.map((user) => ({
      figures: reckonFigures(rounds.filter(({ userId }) => userId === user)),
      best: bestOf(members.get(user)!),
      trend: members.get(user)!.toSorted(byTime).reverse(),
    })),
    onCourses: USERS.flatMap((user) =>
      COURSES.map((course) => ({
        figures: reckonFigures(on(course).filter(({ userId }) => userId === user)),
        best: bestOf(members.get(user)!.filter(({ courseId }) => courseId === course)),
      })),
    ),
    courses: COURSES.map((course) => ({
      figures: reckonFigures(on(course)),
      holes: ranked(reckonHoles(on(course))),
    })),
    club: reckonFigures(rounds),
    boards: BOARDS.map((board) => shown(board, reckonBoard(board, members))).filter(
      ({ entries }) => entries.length > 0,
    ),
  };
}

async function boardOf(read: ViewsReading, board: Board) {
  const answers = await Promise.all(USERS.map((user) => read.board(board, ALL, user)));
  const { entries, players } = answers[0]!;
  return { board, players, entries, own: answers.map((answer) => answer!.own) };
}

function shown(board: Board, entries: BoardEntry[]) {
  const own = USERS.map((user) => entries.find(({ userId }) => userId === user) ?? null);
  return { board, players: entries.length, entries, own };
}

function bestOf(rounds: CountedRound[]) {
  const complete = rounds.filter(isComplete).toSorted(byTime);
  const places = [...new Set(complete.map((round) => `${round.courseId} ${round.holes}`))].sort();
  return places.map((place) => {
    const there = complete.filter((round) => `${round.courseId} ${round.holes}` === place);
    const fewest = Math.min(...there.map(({ strokes }) => strokes));
    return { rounds: there.length, best: there.find(({ strokes }) => strokes === fewest) };
  });
}

function ranked(holes: ReturnType<typeof reckonHoles>) {
  return holes.map((hole) => ({
    ...hole,
    rank: 1 + holes.filter(({ toPar }) => toPar.value! > hole.toPar.value!).length,
  }));
}
