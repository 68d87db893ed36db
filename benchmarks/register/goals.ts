import type { Goal, Outcome } from '../goals.ts';
import type { MeasuredRun } from './register-bench.ts';
import type { Turn } from './take-turn.ts';

interface TurnGoal extends Goal {
  of: (turn: Turn) => number;
}

const pgbenchOf = ({ pgbench, pgbenchAgain }: Turn) => (pgbench + pgbenchAgain) / 2;
const PGBENCH = 'pgbench, the same rows, 32 clients';

const GOALS: TurnGoal[] = [
  {
    ...{ what: 'noise: pgbench again', against: 'pgbench in the same turn', unit: '×' },
    of: ({ pgbench, pgbenchAgain }) => pgbenchAgain / pgbench,
  },
  {
    ...{ what: 'POST register, onboarder, relay held', against: PGBENCH, unit: '×', least: 0.4 },
    of: (turn) => turn.straight.perSecond / pgbenchOf(turn),
  },
  {
    ...{ what: 'POST register through the gateway', against: PGBENCH, unit: '×', least: 0.4 },
    of: (turn) => turn.gateway.perSecond / pgbenchOf(turn),
  },
  {
    ...{ what: 'who comes again, onboarder', unit: '×', least: 0.4 },
    against: 'redis-benchmark, SET NX, 64 clients',
    of: ({ again, setNx }) => again.perSecond / setNx,
  },
  {
    ...{ what: 'p99 at half of what onboarder takes', against: '–', unit: 'ms', most: 100 },
    of: ({ halfStraight }) => halfStraight.p99,
  },
  {
    ...{ what: 'p99 at half of what the gateway takes', against: '–', unit: 'ms', most: 100 },
    of: ({ halfGateway }) => halfGateway.p99,
  },
];

/** What turns, and the long load behind them, came to. */
export function outcomesOf(turns: Turn[], long: MeasuredRun): Outcome[] {
  return [
    ...GOALS.map(({ of, ...goal }) => ({ ...goal, turns: turns.map(of) })),
    {
      ...{ what: 'intake alone, the long load', against: '–', unit: '/s' },
      ...{ least: 5000, floor: 2000, turns: [long.perSecond] },
    },
  ];
}
