import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDuration } from '../console/duration.ts';
import { messageOf } from '../console/user-error.ts';
import { KILL_POINTS } from './faults/all-faults.ts';
import { isViolated, playSeeds, RUNS } from './play-seeds.ts';
import { proveChecker } from './prove-checker.ts';
import { writeMatrix } from './report/write-matrix.ts';
import type { SeedPlan } from './run-seed.ts';
import type { RunFile } from './write-result.ts';

/** What is asked of `npm run chaos`. */
export interface ChaosOptions {
  seed: number;
  /** No further seed is begun after so long. */
  minutes: number;
  /** How long the faults of a seed go on. */
  seconds: number;
  /** The folder of a run whose faults are done once more. */
  replay?: string | undefined;
  plant?: string | undefined;
  /** Plays against every planted fault instead. */
  prove: boolean;
}

/** An hour must reach every kill point. */
const HOUR_MINUTES = 60;
/** Plans that have found something once; every run begins with them. */
const KEPT = join(import.meta.dirname, 'kept');

/** 0: no invariant was violated; 1: one was; 2: a run broke off, or an hour missed a kill point. */
export async function runChaos(options: ChaosOptions): Promise<number> {
  const startedAt = Date.now();
  const { seed, seconds, plant, prove } = options;
  try {
    if (prove) return await proveChecker(seed, seconds, plant === undefined ? undefined : [plant]);
    const runs = await playSeeds({ seeds: seedsOf(options, startedAt), seconds, plant });
    return summarise(runs, options, Date.now() - startedAt);
  } catch (error) {
    console.log(`The run broke off: ${messageOf(error)}`);
    return 2;
  }
}

function* seedsOf({ seed, minutes, replay, plant }: ChaosOptions, startedAt: number) {
  if (replay !== undefined) {
    yield readPlan(join(replay, 'plan.json'));
    return;
  }
  if (plant === undefined) yield* globSync(join(KEPT, '*.json')).sort().map(readPlan);
  for (let next = seed; Date.now() - startedAt < minutes * 60_000; next++) yield next;
}

function readPlan(file: string): SeedPlan {
  return JSON.parse(readFileSync(file, 'utf8')) as SeedPlan;
}

function summarise(runs: RunFile[], { minutes }: ChaosOptions, tookMs: number): number {
  const reached = new Set(runs.flatMap((run) => run.reached));
  const missed = KILL_POINTS.filter(({ id }) => !reached.has(id));
  console.log(
    `${runs.length} seeds in ${formatDuration(tookMs)}; kill points reached: ` +
      `${KILL_POINTS.length - missed.length} of ${KILL_POINTS.length}` +
      (missed.length > 0 ? `, not: ${missed.map(({ words }) => words).join('; ')}` : ''),
  );
  const matrix = join(RUNS, 'matrix.md');
  writeMatrix(matrix, runs);
  console.log(`faults reached × invariants looked at: ${matrix}`);
  if (runs.some(isViolated)) return 1;
  return minutes >= HOUR_MINUTES && missed.length > 0 ? 2 : 0;
}
