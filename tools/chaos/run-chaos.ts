import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDuration } from '../console/duration.ts';
import { messageOf } from '../console/user-error.ts';
import { isViolated, playSeeds, RUNS } from './play-seeds.ts';
import { proveChecker } from './prove-checker.ts';
import { writeMatrix } from './report/write-matrix.ts';
import type { SeedPlan } from './run-seed.ts';
import { DAY, ROUNDS } from './stories.ts';
import type { RunFile } from './write-result.ts';

/** What is asked of `npm run chaos`. */
export interface ChaosOptions {
  seed: number;
  /** No further seed is begun after so long; untold 10, or however long it takes where seeds are told. */
  minutes?: number | undefined;
  /** How long the faults of a seed go on. */
  seconds: number;
  /** The folder of a run whose faults are done once more. */
  replay?: string | undefined;
  plant?: string | undefined;
  /** Plays against every planted fault instead. */
  prove: boolean;
  /** Membership days are played, and no rounds. */
  day: boolean;
  /** Ends after so many seeds, also where minutes that were told are left. */
  seeds?: number | undefined;
}

const MINUTES = 10;
/** An hour must reach every kill point. */
const HOUR_MINUTES = 60;

/** 0: no invariant was violated; 1: one was; 2: a run broke off, or an hour missed a kill point. */
export async function runChaos(options: ChaosOptions): Promise<number> {
  const startedAt = Date.now();
  const { seconds, plant, prove } = options;
  const story = storyOf(options);
  try {
    if (prove) return await proveChecker(story, options, plant === undefined ? undefined : [plant]);
    const runs = await playSeeds({
      ...{ story, seeds: seedsOf(options, startedAt), seconds, plant },
    });
    return summarise(runs, options, Date.now() - startedAt);
  } catch (error) {
    console.log(`The run broke off: ${messageOf(error)}`);
    return 2;
  }
}

const storyOf = ({ day }: Pick<ChaosOptions, 'day'>) => (day ? DAY : ROUNDS);

function* seedsOf(options: ChaosOptions, startedAt: number) {
  const { seed, seeds = Infinity, replay, plant } = options;
  const { minutes = seeds === Infinity ? MINUTES : Infinity } = options;
  if (replay !== undefined) {
    yield readPlan(join(replay, 'plan.json'));
    return;
  }
  // Plans that have found something once; every run begins with them, unless it has so many seeds.
  const kept = join(import.meta.dirname, storyOf(options).kept);
  if (plant === undefined && seeds === Infinity)
    yield* globSync(join(kept, '*.json')).sort().map(readPlan);
  const isTime = () => Date.now() - startedAt < minutes * 60_000;
  for (let next = seed; next < seed + seeds && isTime(); next++) yield next;
}

function readPlan(file: string): SeedPlan {
  return JSON.parse(readFileSync(file, 'utf8')) as SeedPlan;
}

function summarise(runs: RunFile[], options: ChaosOptions, tookMs: number): number {
  const { points } = storyOf(options);
  const reached = new Set(runs.flatMap((run) => run.reached));
  const missed = points.filter(({ id }) => !reached.has(id));
  console.log(
    `${runs.length} seeds in ${formatDuration(tookMs)}; kill points reached: ` +
      `${points.length - missed.length} of ${points.length}` +
      (missed.length > 0 ? `, not: ${missed.map(({ words }) => words).join('; ')}` : ''),
  );
  const matrix = join(RUNS, 'matrix.md');
  writeMatrix(matrix, runs, points);
  console.log(`faults reached × invariants looked at: ${matrix}`);
  if (runs.some(isViolated)) return 1;
  return (options.minutes ?? 0) >= HOUR_MINUTES && missed.length > 0 ? 2 : 0;
}
