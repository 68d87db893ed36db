import { median } from '../statistics.ts';
import type { Turn } from './take-turn.ts';

/** A figure that something is asked of; a ratio is reckoned in each turn, against what ran beside it. */
export interface Goal {
  what: string;
  against: string;
  of: (turn: Turn) => number;
  unit: '' | '×' | 'ms' | 'µs';
  least?: number;
  most?: number;
  /** Beyond it the benchmark fails. */
  floor?: number;
}

const total = ({ strokeCpu }: Turn) =>
  Object.values(strokeCpu).reduce((sum, micros) => sum + micros, 0);

export const GOALS: Goal[] = [
  {
    what: 'PUT a hole, round, relay held',
    against: 'pgbench, the equal statement, 32 clients',
    of: ({ putAlone, pgbench }) => putAlone / pgbench,
    ...{ unit: '×', least: 0.9 },
  },
  {
    what: 'the same with relay, Kafka and views',
    against: 'the same',
    of: ({ putWithViews, pgbench, pgbenchAgain }) => putWithViews / ((pgbench + pgbenchAgain) / 2),
    ...{ unit: '×', least: 0.5, floor: 0.4 },
  },
  {
    what: 'until the views have all of it',
    against: 'the end of that load',
    of: ({ lagMs }) => lagMs,
    ...{ unit: 'ms', most: 1000 },
  },
  {
    what: 'PUT a hole, round, relay held',
    against: 'the usual way',
    of: ({ putAlone, putUsual }) => putAlone / putUsual,
    ...{ unit: '×', least: 10 },
  },
  {
    what: 'GET a summary, warm',
    against: 'bare node:http with the same bytes',
    of: ({ get, getBare }) => get / getBare,
    ...{ unit: '×', least: 0.6, floor: 0.35 },
  },
  {
    what: 'PUT through the gateway',
    against: 'round itself, with views',
    of: ({ putGateway, putWithViews }) => putGateway / putWithViews,
    ...{ unit: '×', least: 0.5 },
  },
  {
    what: 'GET through the gateway',
    against: 'round itself',
    of: ({ getGateway, get }) => getGateway / get,
    ...{ unit: '×', least: 0.5 },
  },
  {
    what: 'event to view, half of the writes, p50',
    against: '–',
    of: ({ eventToViewP50 }) => eventToViewP50,
    ...{ unit: 'ms', most: 30 },
  },
  {
    what: 'event to view, half of the writes, p99',
    against: '–',
    of: ({ eventToViewP99 }) => eventToViewP99,
    ...{ unit: 'ms', most: 150 },
  },
  {
    what: 'CPU of a stroke, all processes',
    against: 'the model: 250 to 350',
    of: total,
    ...{ unit: 'µs', most: 450, floor: 600 },
  },
  {
    what: 'pgbench against itself (noise)',
    against: 'the first in the same turn',
    of: ({ pgbench, pgbenchAgain }) => pgbenchAgain / pgbench,
    unit: '×',
  },
];

/** A goal and what came of it: the median of the turns, and each. */
export interface Outcome {
  goal: Goal;
  median: number;
  turns: number[];
  isMet: boolean;
  isBelowFloor: boolean;
}

export function outcomesOf(turns: Turn[]): Outcome[] {
  return GOALS.map((goal) => {
    const values = turns.map(goal.of);
    const of = median(values);
    const { least = -Infinity, most = Infinity, floor } = goal;
    const isBelowFloor =
      floor !== undefined && (goal.least === undefined ? of > floor : of < floor);
    return { goal, median: of, turns: values, isMet: of >= least && of <= most, isBelowFloor };
  });
}
