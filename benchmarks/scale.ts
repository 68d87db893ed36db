import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeApi } from '../tools/client/api.ts';
import { logInDemo } from '../tools/client/log-in.ts';
import { Progress } from '../tools/console/progress.ts';
import { checkoutRoot, defaultDirectory } from '../tools/stack/layout.ts';
import { removeStack } from '../tools/stack/remove-stack.ts';
import type { Stack } from '../tools/stack/start-stack.ts';
import type { ClubAmounts } from './club-size.ts';
import { readGolfer, READS } from './club-size/cases.ts';
import { playRound } from './club-size/play-round.ts';
import { openVariant, startClub, type Variant } from './club-size/variant.ts';
import type { BenchResult } from './goals.ts';
import { grow, sizesOf, snapshotAll, type Size } from './scale/grow.ts';
import { look, rebuild } from './scale/look.ts';
import { jsonOf, markdownOf, outcomesOf, type Step } from './scale/report.ts';

const DIRECTORY = join(defaultDirectory, 'bench-scale');
const REPORTS = join(checkoutRoot, 'docs/benchmarks');
const WARM_UP = 30;

/**
 * One club that grows, to a thousandth, a tenth and all of a million rounds: what a golfer waits for, what every
 * process holds, and how long views take from snapshots. Writes docs/benchmarks/scale.
 */
export async function benchScale({
  rounds = 1_000_000,
  ...amounts
}: ClubAmounts): Promise<BenchResult> {
  const { reads = 200, plays = 20 } = amounts;
  const progress = new Progress();
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort()).once('SIGTERM', () => stopping.abort());
  await removeStack(DIRECTORY);
  const stack = await startClub(DIRECTORY, progress, stopping.signal);
  try {
    const steps: Step[] = [];
    let from: Size = { rounds: 0, own: 0 };
    for (const [step, to] of sizesOf(rounds).entries()) {
      await grow(stack, { from, to, step }, progress);
      from = to;
      const snapshotSeconds = await snapshotAll(stack);
      const rebuilt = await rebuild(stack);
      const samples = await measure(await openVariant(stack), reads, plays);
      steps.push({ size: to, snapshotSeconds, rebuilt, samples, held: await lookAt(stack) });
    }
    return await report(steps);
  } finally {
    await stack.stop();
    await removeStack(DIRECTORY);
  }
}

async function lookAt(stack: Stack) {
  const { userId } = await logInDemo(makeApi(stack.address));
  return look(stack, userId);
}

/** Milliseconds of each read, and of a played round. */
async function measure(variant: Variant, reads: number, plays: number) {
  const golfer = await readGolfer(variant);
  const samples: Step['samples'] = {};
  for (const { name, run } of READS) {
    for (let turn = 0; turn < WARM_UP; turn++) await run(variant, golfer, turn);
    samples[name] = [];
    for (let turn = 0; turn < reads; turn++) samples[name].push(await run(variant, golfer, turn));
  }
  const [score, finish]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < plays; turn++) {
    const times = await playRound({ variant, golfer });
    score.push(...times.scores);
    finish.push(times.finish);
  }
  return { ...samples, 'score a hole': score, 'finish a round': finish };
}

async function report(steps: Step[]): Promise<BenchResult> {
  const markdown = await markdownOf(steps);
  await mkdir(REPORTS, { recursive: true });
  await writeFile(join(REPORTS, 'scale.md'), markdown);
  await writeFile(join(REPORTS, 'scale.json'), await jsonOf(steps));
  console.log(markdown);
  const differ = steps.some(({ rebuilt }) => rebuilt.differ > 0);
  return { outcomes: outcomesOf(steps), faults: differ ? ['views differ'] : [] };
}
