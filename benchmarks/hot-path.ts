import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { checkoutRoot, defaultDirectory } from '../tools/stack/layout.ts';
import type { BenchFlags } from './bench-flags.ts';
import type { BenchResult } from './goals.ts';
import { compareHotPath } from './hot-path/against.ts';
import { liftLimits, startBenchStack } from './hot-path/bench-stack.ts';
import { noiseOf, outcomesOf } from './hot-path/goals.ts';
import { openHotPathBench } from './hot-path/hot-path-bench.ts';
import { detailsOf, markdownOf, type HotPathRun } from './hot-path/report.ts';
import { startRivals } from './hot-path/rivals.ts';
import { allSteps, floorSteps } from './hot-path/steps.ts';
import { takeTurn, type Turn } from './hot-path/take-turn.ts';
import { runHead } from './run-head.ts';

const PAGE = join(checkoutRoot, 'docs/benchmarks/hot-path.md');
const HISTORY = join(checkoutRoot, 'docs/benchmarks/hot-path.json');

/** Beyond it a floor says nothing. */
const MOST_NOISE = 0.1;

/**
 * What a scored hole and a read cost beside what the machine can do at all, or beside another commit. With
 * `floors` only what has a floor is measured.
 */
export async function benchHotPath(flags: BenchFlags): Promise<BenchResult> {
  const { floors, against, seconds = 5 } = flags;
  const { turns: count = floors ? 3 : 5 } = flags;
  liftLimits();
  if (against !== undefined) {
    const failed = await compareHotPath(against, { turns: count, seconds });
    return { outcomes: [], faults: faultsOf(failed) };
  }
  const stepsOf = floors ? floorSteps : allSteps;
  const { turns, summaryBytes } = await takeTurns(stepsOf, count, seconds);
  if (flags.keep) await write({ ...runHead(), summaryBytes, turns });
  if (!floors) console.log(detailsOf(turns).join('\n'));
  const failed = turns.reduce((sum, turn) => sum + turn.failed, 0);
  const outcomes = outcomesOf(turns).filter(({ floor }) => !floors || floor !== undefined);
  const noise = noiseOf(turns);
  return { outcomes, faults: faultsOf(failed, noise), noise };
}

function faultsOf(failed: number, noise = 0): string[] {
  return [
    ...(failed > 0 ? [`${failed} requests failed`] : []),
    ...(noise > MOST_NOISE ? ['the machine was busy: the same thing twice differs too much'] : []),
  ];
}

async function takeTurns(stepsOf: typeof allSteps, count: number, seconds: number) {
  const stack = await startBenchStack(join(defaultDirectory, 'bench-hot-path'));
  const ends: (() => unknown)[] = [stack.remove];
  try {
    const bench = await openHotPathBench(stack);
    ends.unshift(bench.close);
    const rivals = await startRivals(bench);
    ends.unshift(rivals.stop);
    const steps = stepsOf(rivals);
    const turns: Turn[] = [];
    // The first one warms up what is compiled as it runs.
    await takeTurn([bench], steps, seconds);
    while (turns.length < count) {
      turns.push(...(await takeTurn([bench], steps, seconds)));
      console.log(`turn ${turns.length} of ${count}`);
    }
    return { turns, summaryBytes: rivals.summaryBytes };
  } finally {
    for (const end of ends) await end();
  }
}

async function write(run: HotPathRun): Promise<void> {
  const earlier = existsSync(HISTORY)
    ? (JSON.parse(await readFile(HISTORY, 'utf8')) as HotPathRun[])
    : [];
  const page = await markdownOf(run, earlier);
  const history = JSON.stringify([...earlier, run]);
  await writeFile(HISTORY, await format(history, { parser: 'json', printWidth: 100 }));
  await writeFile(PAGE, page);
}
