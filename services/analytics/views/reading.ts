import { boardId, type Board, type BoardEntry } from '../domain/board.ts';
import type { CountedRound } from '../domain/counted-round.ts';
import { figuresOf, sumOf, type CounterVector } from '../domain/counters.ts';
import { averageOf, type Average, type Figures } from '../domain/figures.ts';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import { defineScript } from '@golfroundpro/shared/redis/define-script.ts';
import { READ, READ_BOARD } from './read-scripts.ts';
import { readRow } from './rows.ts';

/** Time of the latest event in an answer; null before the first. */
type AsOf = string | null;

/** The best complete round of a course and its holes, and how many there are. */
export interface BestRound {
  best: CountedRound;
  rounds: number;
}

export interface PlayerViews {
  figures: Figures;
  /** By course, then holes, as text. */
  best: BestRound[];
  /** The last rounds, newest first. */
  trend: CountedRound[];
  asOf: AsOf;
}

/** How a hole played, from the hardest (rank 1) against par to the easiest. */
export interface HoleDifficulty {
  hole: number;
  strokes: Average;
  toPar: Average;
  rank: number;
}

export interface CourseViews {
  figures: Figures;
  /** In order of hole; those that nobody has scored are missing. */
  holes: HoleDifficulty[];
  asOf: AsOf;
}

/** A course as one player has played it. */
export interface OwnCourseViews extends CourseViews {
  best: BestRound[];
}

export interface ClubViews {
  figures: Figures;
  /** Hardest first, by the average to par of 18 holes; without one last, then by id. */
  courses: { courseId: string; rounds: number; toPar: Average }[];
  asOf: AsOf;
}

export interface BoardViews {
  /** Where the board stands; it grows with every change, and its beginning with every refill. */
  version: string;
  players: number;
  entries: BoardEntry[];
  own: BoardEntry | null;
  asOf: AsOf;
}

/** Answers from the live views, each read in one step; undefined while the views are not whole. */
export interface ViewsReading {
  player: (userId: string, trend: number) => Promise<PlayerViews | undefined>;
  playerOnCourse: (userId: string, courseId: string) => Promise<OwnCourseViews | undefined>;
  course: (courseId: string) => Promise<CourseViews | undefined>;
  club: () => Promise<ClubViews | undefined>;
  board: (board: Board, limit: number, userId?: string) => Promise<BoardViews | undefined>;
}

/** Reads the views under a prefix. */
export function makeViewsReading(redis: Redis, prefix: string): ViewsReading {
  const readScript = defineScript(redis, 'readViews', READ);
  const boardScript = defineScript(redis, 'readBoard', READ_BOARD);
  const read = async <T>(...commands: (string | number)[][]) =>
    (await readScript(prefix, JSON.stringify(commands))) as [AsOf, ...T[]] | null;

  return {
    player: async (userId, trend) => {
      const answer = await read<string[]>(
        ['HVALS', `stats:${userId}`],
        ['HVALS', `best:${userId}`],
        ['ZREVRANGE', `trend:${userId}`, 0, trend - 1],
      );
      if (!answer) return undefined;
      const [asOf, stats = [], best = [], rows = []] = answer;
      const figures = figuresOf(sumOf(stats.map(toVector)));
      return { figures, best: toBest(best), trend: rows.map(readRow), asOf };
    },
    playerOnCourse: async (userId, courseId) => {
      const places = ['18', 'front9', 'back9'].map((holes) => `${courseId}:${holes}`);
      const answer = await read<(string | null)[]>(
        ['HMGET', `stats:${userId}`, courseId],
        ['HMGET', `holes:${userId}`, courseId],
        ['HMGET', `best:${userId}`, ...places],
      );
      if (!answer) return undefined;
      const [asOf, [counters] = [], [holes] = [], best = []] = answer;
      return { ...courseOf(counters, holes), best: toBest(best.filter(isText)), asOf };
    },
    course: async (courseId) => {
      const answer = await read<string | null>(
        ['HGET', 'club', courseId],
        ['HGET', 'holes', courseId],
      );
      if (!answer) return undefined;
      const [asOf, counters, holes] = answer;
      return { ...courseOf(counters, holes), asOf };
    },
    club: async () => {
      const answer = await read<string[]>(['HGETALL', 'club']);
      if (!answer) return undefined;
      const [asOf, flat = []] = answer;
      const courses = flat.flatMap((courseId, index) =>
        index % 2 === 0 ? [{ courseId, vector: toVector(flat[index + 1]!) }] : [],
      );
      const figures = figuresOf(sumOf(courses.map(({ vector }) => vector)));
      return { figures, courses: courses.map(toCourse).sort(hardestFirst), asOf };
    },
    board: async (board, limit, userId = '') => {
      const answer = await boardScript(prefix, boardId(board), limit, userId);
      if (!answer) return undefined;
      const [asOf, version, players, entries, own] = answer as StoredBoard;
      return {
        version,
        players,
        entries: entries.map(toEntry),
        own: own && toEntry(own),
        asOf,
      };
    },
  };
}

type StoredEntry = [rank: number, userId: string, value: number, row: string];

type StoredBoard = [
  asOf: AsOf,
  version: string,
  players: number,
  entries: StoredEntry[],
  own: StoredEntry | null,
];

function toVector(text: string): CounterVector {
  return text.split(',').map(Number);
}

/** What is stored of a course, for everybody or for one; nothing where nobody played it. */
function courseOf(counters?: string | null, holes?: string | null) {
  return {
    figures: figuresOf(counters ? toVector(counters) : []),
    holes: toHoles(holes ? toVector(holes) : []),
  };
}

function isText(value: string | null): value is string {
  return value !== null;
}

function toBest(texts: string[]): BestRound[] {
  const key = ({ best }: BestRound) => `${best.courseId} ${best.holes}`;
  return texts
    .map((text) => {
      const bar = text.indexOf('|');
      return { rounds: Number(text.slice(0, bar)), best: readRow(text.slice(bar + 1)) };
    })
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function toHoles(vector: CounterVector): HoleDifficulty[] {
  const holes = Array.from({ length: 18 }, (_, index) => {
    const [n = 0, strokes = 0, toPar = 0] = vector.slice(index * 3, index * 3 + 3);
    return { hole: index + 1, strokes: averageOf(strokes, n), toPar: averageOf(toPar, n) };
  }).filter(({ strokes }) => strokes.n > 0);
  return holes.map((hole) => ({
    ...hole,
    rank: 1 + holes.filter(({ toPar }) => toPar.value! > hole.toPar.value!).length,
  }));
}

function toCourse({ courseId, vector }: { courseId: string; vector: CounterVector }) {
  const { rounds, eighteen } = figuresOf(vector);
  return { courseId, rounds, toPar: eighteen.toPar };
}

function hardestFirst(a: ClubViews['courses'][number], b: ClubViews['courses'][number]): number {
  const [left, right] = [a.toPar.value ?? -Infinity, b.toPar.value ?? -Infinity];
  if (left !== right) return right - left;
  return a.courseId < b.courseId ? -1 : 1;
}

function toEntry([rank, userId, value, row]: StoredEntry): BoardEntry {
  const { roundId, courseId, playedOn } = readRow(row);
  return { rank, userId, value, roundId, courseId, playedOn };
}
