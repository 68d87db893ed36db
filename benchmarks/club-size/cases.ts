import { probeTcp } from '../../tools/stack/probe.ts';
import type { Variant } from './variant.ts';

/** What the club's size must not slow down. */
export type Promised = 'list' | 'summary' | 'analytics' | 'handicap';

/** One thing that is measured on every variant. */
export interface Case {
  name: string;
  /** Which promise it belongs to; null where it is told only. */
  promise: Promised | null;
  /** Does it once; gives milliseconds. `turn` counts up from 0. */
  run: (variant: Variant, at: Golfer, turn: number) => Promise<number>;
}

/** What is known of the measured golfer before the clock starts. */
export interface Golfer {
  roundIds: string[];
  courseId: string;
  /** Behind half of their rounds. */
  deepCursor: string;
}

/** A club and who is measured in it. */
export interface Measured {
  variant: Variant;
  golfer: Golfer;
}

/** The most ids that are read one after the other. */
const ROUNDS_READ = 200;
const PAGE = 'limit=2';
const FILTERS = 'state=finished&context=real&from=2022-01-01&to=2026-12-31';

const get = (name: string, promise: Promised | null, path: (at: Golfer) => string): Case => ({
  name,
  promise,
  run: async ({ send }, at) => (await send('GET', path(at))).ms,
});

/** Reads; the pages have the same length in every club, so that size alone differs. */
export const READS: Case[] = [
  get('list, first page', 'list', () => `/api/v1/rounds?${PAGE}`),
  get('list, in the middle, filtered', 'list', ({ deepCursor }) => {
    return `/api/v1/rounds?${PAGE}&${FILTERS}&cursor=${encodeURIComponent(deepCursor)}`;
  }),
  get('list, of one course', 'list', ({ courseId }) => {
    return `/api/v1/rounds?limit=1&courseId=${courseId}`;
  }),
  {
    name: 'summary, cached',
    promise: 'summary',
    run: async ({ send }, { roundIds }, turn) => {
      const path = `/api/v1/rounds/${roundIds[turn % roundIds.length]}`;
      await send('GET', path);
      return (await send('GET', path)).ms;
    },
  },
  {
    name: 'summary, from PostgreSQL',
    promise: 'summary',
    run: async ({ send, stack }, { roundIds }, turn) => {
      const failed = await probeTcp(stack.ports['redis-cache']!, 'FLUSHALL\r\n', '+OK');
      if (failed) throw new Error(`redis-cache: ${failed}`);
      return (await send('GET', `/api/v1/rounds/${roundIds[turn % roundIds.length]}`)).ms;
    },
  },
  get('analytics, mine', 'analytics', () => '/api/v1/analytics/me'),
  get('analytics, mine on a course', 'analytics', ({ courseId }) => {
    return `/api/v1/analytics/me/courses/${courseId}`;
  }),
  get('analytics, the club', 'analytics', () => '/api/v1/analytics/club'),
  get('leaderboard, net, all time', 'analytics', () => {
    return '/api/v1/leaderboards/club.net.all?limit=1';
  }),
  get('handicap', 'handicap', () => '/api/v1/handicaps/me'),
  get('list, 20 rounds', null, () => '/api/v1/rounds'),
  get('leaderboard, first 20', null, () => '/api/v1/leaderboards/club.net.all?limit=20'),
];

interface Page {
  items: { id: string; courseId: string }[];
  nextCursor: string | null;
}

/** Pages through all rounds of the golfer. */
export async function readGolfer({ send }: Variant): Promise<Golfer> {
  const items: Page['items'] = [];
  const cursors: string[] = [];
  // A page of 2 in a club of 5 rounds, of 100 in a large one: there is a middle in both.
  const limit = await send('GET', '/api/v1/rounds?limit=100').then(({ body }) => {
    return (body as Page).nextCursor === null ? 2 : 100;
  });
  for (let query = `limit=${limit}`; ;) {
    const { body } = await send('GET', `/api/v1/rounds?${query}`);
    const { items: found, nextCursor } = body as Page;
    items.push(...found);
    if (nextCursor === null) break;
    cursors.push(nextCursor);
    query = `limit=${limit}&cursor=${encodeURIComponent(nextCursor)}`;
  }
  const step = Math.max(1, Math.floor(items.length / ROUNDS_READ));
  const roundIds = items.filter((_, index) => index % step === 0).map(({ id }) => id);
  const deepCursor = cursors[Math.floor((cursors.length - 1) / 2)]!;
  return { roundIds, courseId: items[0]!.courseId, deepCursor };
}
