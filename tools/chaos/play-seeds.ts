import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDuration } from '../console/duration.ts';
import { defaultDirectory } from '../stack/layout.ts';
import { INVARIANTS } from './checks/finding.ts';
import { writeReport } from './report/write-report.ts';
import type { SeedPlan } from './run-seed.ts';
import { startWorld } from './start-world.ts';
import type { Story } from './stories.ts';
import { endWorld, type World } from './world.ts';
import { writeResult, type RunFile } from './write-result.ts';

/** Which seeds are played, each for so many seconds, and with which planted fault. */
export interface SeedsOptions {
  story: Story;
  /** Seeds, or whole plans of earlier runs. */
  seeds: Iterable<number | SeedPlan>;
  seconds: number;
  plant?: string | undefined;
}

/** Where each run has its folder. */
export const RUNS = join(defaultDirectory, 'chaos-runs');

/** Plays seeds over one stack of its own until one violates an invariant; each has a result folder. */
export async function playSeeds({
  story,
  seeds,
  seconds,
  plant,
}: SeedsOptions): Promise<RunFile[]> {
  const runs: RunFile[] = [];
  const world = await startWorld(plant, story);
  try {
    for (const one of seeds) {
      const plan = typeof one === 'number' ? story.plan(one, seconds, plant) : one;
      const run = await playSeed(world, plan, { story, plant });
      runs.push(run);
      if (isViolated(run)) break;
    }
    return runs;
  } finally {
    await endWorld(world);
  }
}

export function isViolated({ findings }: RunFile): boolean {
  return findings.some(({ violations }) => violations.length > 0);
}

async function playSeed(
  world: World,
  plan: SeedPlan,
  { story, plant }: Pick<SeedsOptions, 'story' | 'plant'>,
): Promise<RunFile> {
  const stamp = new Date().toISOString().replaceAll(':', '').slice(0, 17);
  const folder = join(RUNS, `${stamp}-seed-${plan.seed}`);
  mkdirSync(folder, { recursive: true });
  console.log(`seed ${plan.seed}: ${plan.seconds} s of faults; ${folder}`);
  const startedAt = Date.now();
  // Also of a run that breaks off.
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
  const result = await story.run(world, plan, folder, (line) => console.log(line));
  const run = await writeResult(folder, result, plant);
  writeReport(folder, result, run, story.points);
  const violations = run.findings.flatMap((found) =>
    found.violations.map((text) => {
      return `  VIOLATED ${found.invariant} (${INVARIANTS[found.invariant]}): ${text}`;
    }),
  );
  for (const line of violations) console.log(line);
  const looked = run.findings.reduce((sum, found) => sum + found.looked, 0);
  const { length: asked } = result.history.operations;
  console.log(
    `seed ${plan.seed}: ${asked} operations, ${run.faults} faults, ${looked} facts looked at, ` +
      `${violations.length} violations, ${formatDuration(Date.now() - startedAt)}`,
  );
  return run;
}
