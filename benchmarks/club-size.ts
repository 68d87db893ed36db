import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Progress } from '../tools/console/progress.ts';
import { withRoundClient } from '../tools/populate/round-database.ts';
import { checkoutRoot, defaultDirectory } from '../tools/stack/layout.ts';
import { removeStack } from '../tools/stack/remove-stack.ts';
import type { Stack } from '../tools/stack/start-stack.ts';
import { readGolfer } from './club-size/cases.ts';
import { measure, type Sampled } from './club-size/measure.ts';
import { brokenOf, figuresOf, jsonOf, markdownOf, type Run } from './club-size/report.ts';
import { fillClub, openVariant, startClub, type ClubSize } from './club-size/variant.ts';

const DIRECTORIES = {
  empty: join(defaultDirectory, 'bench-empty'),
  full: join(defaultDirectory, 'bench-full'),
};
const REPORTS = join(checkoutRoot, 'docs/benchmarks');
/** How large the clubs are and how often is measured, where it is not as usual. */
export interface ClubAmounts {
  /** Rounds of the large club. */
  rounds: number | undefined;
  /** Rounds of the empty club, all of them the measured golfer's. */
  own: number | undefined;
  reads: number | undefined;
  plays: number | undefined;
}

/**
 * Compares what a golfer waits for in a club that is almost empty and in one of 200,000 rounds, and
 * writes docs/benchmarks/club-size. Gives 1 when a promised ratio is broken.
 */
export async function benchClubSize(amounts: ClubAmounts): Promise<number> {
  const { empty: few, full } = sizesOf(amounts);
  const { reads = 300, plays = 20 } = amounts;
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort()).once('SIGTERM', () => stopping.abort());
  const stacks: Stack[] = [];
  const progress = new Progress();
  const start = async (directory: string): Promise<Stack> => {
    await removeStack(directory);
    const stack = await startClub(directory, progress, stopping.signal);
    stacks.push(stack);
    return stack;
  };
  try {
    const empty = await start(DIRECTORIES.empty);
    const large = await start(DIRECTORIES.full);
    await fillClub(empty, few, progress);
    const fillingAt = Date.now();
    await fillClub(large, full, progress);
    const fillSeconds = (Date.now() - fillingAt) / 1000;
    const [one, other] = [await openVariant(empty), await openVariant(large)];
    const sampled = await progress.run('measure', 'both clubs in turn', async () =>
      measure(
        { variant: one, golfer: await readGolfer(one) },
        { variant: other, golfer: await readGolfer(other) },
        { reads, plays },
      ),
    );
    const takenAt = new Date().toISOString().slice(0, 10);
    const postgres = await postgresVersion(large);
    return await report({ takenAt, empty: few, full, fillSeconds, postgres }, sampled);
  } finally {
    for (const stack of stacks) await stack.stop();
    for (const directory of Object.values(DIRECTORIES)) await removeStack(directory);
  }
}

function sizesOf({ rounds = 200_000, own = 5 }: ClubAmounts) {
  const empty: ClubSize = { rounds: own, players: 5, longest: own };
  const full: ClubSize = { rounds, players: 2000, longest: Math.min(2000, rounds) };
  return { empty, full };
}

async function report(run: Run, sampled: Sampled[]): Promise<number> {
  const figures = figuresOf(sampled);
  const markdown = await markdownOf(run, figures);
  await mkdir(REPORTS, { recursive: true });
  await writeFile(join(REPORTS, 'club-size.md'), markdown);
  await writeFile(join(REPORTS, 'club-size.json'), await jsonOf(run, figures, sampled));
  console.log(markdown);
  return brokenOf(figures).length === 0 ? 0 : 1;
}

async function postgresVersion(stack: Stack): Promise<string> {
  const sql = 'SHOW server_version';
  const { rows } = await withRoundClient(stack, (client) =>
    client.query<{ server_version: string }>(sql),
  );
  return `PostgreSQL ${rows[0]!.server_version}`;
}
