import { setTimeout as sleep } from 'node:timers/promises';
import { answerOf, type Api } from '../../client/api.ts';
import { checkView } from './check-view.ts';
import { makeGate } from '../play-all.ts';
import { clubView, courseView } from '../../oracle/analytics/club-views.ts';
import {
  boardId,
  boardKeys,
  leaderboard,
  type BoardKey,
} from '../../oracle/analytics/leaderboards.ts';
import type { PlayerRound } from '../../oracle/round.ts';
import type { Session } from '../session.ts';

/** Where the club's own figures and boards are not what the files say. */
export interface ClubReview {
  /** How many views were compared. */
  views: number;
  /** What could not be compared, because others have played there too. */
  notes: string[];
  differences: string[];
}

const VIEWS_AT_ONCE = 8;
const COURSE = '/api/v1/analytics/courses/{courseId}';
/** As many as a board shows at a time; `players` counts the others too. */
const MOST_ENTRIES = 100;
const BOARD = '/api/v1/leaderboards/{boardId}';

/**
 * Compares the figures of the club and of each course, and every leaderboard, with those reckoned
 * from `rounds`, all that the files have. Where the club holds further rounds they cannot be
 * compared: that is noted, with their number.
 * @param sessions of some members, who read the boards in turn
 * @param names of the courses by id
 */
export async function reviewClub(
  sessions: Session[],
  rounds: PlayerRound[],
  names: Map<string, string>,
  deadline: number,
): Promise<ClubReview> {
  const review: ClubReview = { views: 0, notes: [], differences: [] };
  const [session] = sessions;
  if (!session) return review;
  const scopes = [null, ...new Set(rounds.map(({ courseId }) => courseId))];
  const whole = new Set<string | null>();
  for (const scope of scopes) {
    const view = figuresView(rounds, scope, names);
    if (await reviewFigures(session, view, deadline, review)) whole.add(scope);
  }
  const keys = boardKeys(rounds).filter(({ courseId }) => whole.has(courseId));
  const enter = makeGate(VIEWS_AT_ONCE);
  const boards = keys.map((key, at) =>
    enter(() => reviewBoard(sessions[at % sessions.length], rounds, key, deadline)),
  );
  review.differences.push(...(await Promise.all(boards)).flat());
  review.views += keys.length;
  return review;
}

/** The figures of a course, or of the club (null). */
function figuresView(rounds: PlayerRound[], scope: string | null, names: Map<string, string>) {
  return scope === null
    ? {
        name: 'club',
        read: (api: Api) => answerOf(api.GET('/api/v1/analytics/club')),
        expected: clubView(rounds),
      }
    : {
        name: names.get(scope) ?? scope,
        read: (api: Api) => answerOf(api.GET(COURSE, { params: { path: { courseId: scope } } })),
        expected: courseView(rounds, scope),
      };
}

/** Compares figures; gives false where they hold rounds that stand in no file. */
async function reviewFigures(
  session: Session,
  view: ReturnType<typeof figuresView>,
  deadline: number,
  review: ClubReview,
): Promise<boolean> {
  const { rounds } = view.expected.figures;
  const others = (await awaitRounds(session, view.read, rounds, deadline)) - rounds;
  if (others > 0) {
    const held = others === 1 ? '1 round that stands' : `${others} rounds that stand`;
    const consequence = 'its figures and boards were not compared';
    review.notes.push(`${view.name}: holds ${held} in no file; ${consequence}`);
    return false;
  }
  const checked = await checkView<unknown>(session.api, view, deadline);
  review.views += 1;
  review.differences.push(...checked.differences);
  return true;
}

/** How many rounds a view counts, once there are at least `rounds`, or when the time is over. */
async function awaitRounds(
  { api }: Session,
  read: ReturnType<typeof figuresView>['read'],
  rounds: number,
  deadline: number,
): Promise<number> {
  for (;;) {
    const { figures } = await read(api);
    if (figures.rounds >= rounds || Date.now() >= deadline) return figures.rounds;
    await sleep(500);
  }
}

async function reviewBoard(
  session: Session | undefined,
  rounds: PlayerRound[],
  key: BoardKey,
  deadline: number,
): Promise<string[]> {
  if (!session) return [];
  const id = boardId(key);
  const entries = leaderboard(rounds, key);
  const own = entries.find(({ userId }) => userId === session.userId) ?? null;
  const { courseId, metric, period } = key;
  const scope = courseId === null ? 'club' : 'course';
  const shown = entries.slice(0, MOST_ENTRIES);
  const expected = {
    id,
    scope,
    courseId,
    metric,
    period,
    entries: shown,
    players: entries.length,
    own,
  };
  const params = { path: { boardId: id }, query: { limit: MOST_ENTRIES } };
  const read = (api: Api) => answerOf(api.GET(BOARD, { params }));
  return (await checkView(session.api, { name: `board ${id}`, read, expected }, deadline))
    .differences;
}
