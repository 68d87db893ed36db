import type { Random } from '../../../services/round/populate/random.ts';
import { FAULTS, KILL_POINTS } from './all-faults.ts';
import type { FaultKind, PlannedFault } from './fault.ts';

/** Faults of two lanes happen at the same time. */
export type FaultPlan = PlannedFault[][];

const LANES = 2;
/** More than a lane gets done. */
const FAULTS_A_LANE = 100;
const LONGEST_PAUSE_MS = 2500;
const SHORTEST_MS = 200;
const LONGEST_MS = 5000;

/**
 * What a seed's faults are; how many of them happen hangs on how long each takes to heal.
 * @param fits draws only from those of which `<kind> <target>` is like this
 * @param faults from which kinds
 */
export function planFaults(random: Random, fits = /^/, faults = FAULTS): FaultPlan {
  const kinds = Object.entries(faults)
    .map(([kind, { targets, weight }]) => {
      return { kind, weight, targets: targets.filter((target) => fits.test(`${kind} ${target}`)) };
    })
    .filter(({ targets }) => targets.length > 0);
  return Array.from({ length: LANES }, () =>
    Array.from({ length: FAULTS_A_LANE }, () => planFault(random, kinds)),
  );
}

/** The kill point of a seed: so many seeds in a row as there are points reach all of them. */
export function planPoint(seed: number, random: Random, points = KILL_POINTS): PlannedFault {
  const { kind, id } = points[seed % points.length]!;
  return { ...planTimes(random), kind, target: id, insists: true };
}

type Choice = Pick<FaultKind, 'targets' | 'weight'> & { kind: string };

function planFault(random: Random, kinds: Choice[]): PlannedFault {
  let left = random.next() * kinds.reduce((sum, { weight }) => sum + weight, 0);
  const { kind, targets } = kinds.find(({ weight }) => (left -= weight) < 0) ?? kinds[0]!;
  return { kind, target: targets[random.below(targets.length)]!, ...planTimes(random) };
}

function planTimes(random: Random) {
  return {
    pauseMs: random.below(LONGEST_PAUSE_MS),
    lastsMs: SHORTEST_MS + Math.round((LONGEST_MS - SHORTEST_MS) * random.next() ** 2),
  };
}
