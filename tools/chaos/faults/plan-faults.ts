import type { Random } from '../../../services/round/populate/random.ts';
import { FAULTS } from './all-faults.ts';
import type { PlannedFault } from './fault.ts';

/** Faults of two lanes happen at the same time. */
export type FaultPlan = PlannedFault[][];

const LANES = 2;
/** More than a lane gets done. */
const FAULTS_A_LANE = 100;
const LONGEST_PAUSE_MS = 2500;
const SHORTEST_MS = 200;
const LONGEST_MS = 5000;

/** What a seed's faults are; how many of them happen hangs on how long each takes to heal. */
export function planFaults(random: Random): FaultPlan {
  return Array.from({ length: LANES }, () =>
    Array.from({ length: FAULTS_A_LANE }, () => planFault(random)),
  );
}

function planFault(random: Random): PlannedFault {
  const kinds = Object.entries(FAULTS);
  let left = random.next() * kinds.reduce((sum, [, { weight }]) => sum + weight, 0);
  const [kind, { targets }] = kinds.find(([, { weight }]) => (left -= weight) < 0) ?? kinds[0]!;
  return {
    kind,
    target: targets[random.below(targets.length)]!,
    pauseMs: random.below(LONGEST_PAUSE_MS),
    lastsMs: SHORTEST_MS + Math.round((LONGEST_MS - SHORTEST_MS) * random.next() ** 2),
  };
}
