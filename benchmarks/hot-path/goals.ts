import { median } from '../statistics.ts';
import type { Goal, Outcome } from '../goals.ts';
import type { Turn } from './take-turn.ts';

/** A ratio is reckoned in each turn, against what ran beside it. */
interface TurnGoal extends Goal {
  of: (turn: Turn) => number;
}

const total = ({ strokeCpu = {} }: Partial<Turn>) =>
  Object.values(strokeCpu).reduce((sum, micros) => sum + micros, 0);

/** The same thing twice in a turn: what a ratio is worth. */
const NOISE: TurnGoal[] = [
  {
    what: 'noise: pgbench again',
    against: 'pgbench in the same turn',
    of: ({ pgbench, pgbenchAgain }) => pgbenchAgain / pgbench,
    unit: '×',
  },
  {
    what: 'noise: bare node:http again',
    against: 'the same in the same turn',
    of: ({ getBare, getBareAgain }) => getBareAgain / getBare,
    unit: '×',
  },
];

const GOALS: TurnGoal[] = [
  ...NOISE,
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
    of: ({ get, getBare, getBareAgain }) => get / ((getBare + getBareAgain) / 2),
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
    what: 'PUT through the gateway at half of its load, p50',
    against: 'beside round itself',
    of: ({ gatewayAddsMs }) => gatewayAddsMs,
    ...{ unit: 'ms', most: 1 },
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
    what: 'relay, Kafka and analytics, events that lie ready',
    against: 'a bare client, bulk publish and consume',
    of: ({ drained, drainedBare }) => drained / drainedBare,
    ...{ unit: '×', least: 0.8 },
  },
  {
    what: 'CPU of a stroke, all processes',
    against: 'the model: 250 to 350',
    of: total,
    ...{ unit: 'µs', most: 450, floor: 600 },
  },
];

/** What turns came to, of all that was measured in them. */
export function outcomesOf(turns: Turn[]): Outcome[] {
  return GOALS.map(({ of, ...goal }) => ({ ...goal, turns: turns.map(of) })).filter(
    (outcome) => !outcome.turns.some(Number.isNaN),
  );
}

/** By how much the median of turns is off by chance: what was measured twice in each says so. */
export function noiseOf(turns: Turn[]): number {
  const ofTurn = median(turns.flatMap((turn) => NOISE.map(({ of }) => Math.abs(of(turn) - 1))));
  return ofTurn / Math.sqrt(turns.length);
}
