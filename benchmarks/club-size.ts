import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Progress } from '../tools/console/progress.ts';
import { UserError } from '../tools/console/user-error.ts';
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
/** `--own`: the rounds of the empty club, all of them the measured golfer's. */
const USAGE = 'npm run bench -- club-size [--rounds 200000] [--own 5] [--reads 300] [--plays 20]';

/**
 * Compares what a golfer waits for in a club that is almost empty and in one of 200,000 rounds, and
 * writes docs/benchmarks/club-size. Gives 1 when a promised ratio is broken.
 */
export async function benchClubSize(args: string[]): Promise<number> {
  const { empty: few, full, reads, plays } = readArguments(args);
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

function readArguments(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '200000' },
      own: { type: 'string', default: '5' },
      reads: { type: 'string', default: '300' },
      plays: { type: 'string', default: '20' },
    },
  });
  const { rounds, own, reads, plays } = Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, Number(text)]),
  ) as Record<keyof typeof values, number>;
  if (![rounds, own, reads, plays].every((value) => Number.isInteger(value) && value > 2)) {
    throw new UserError(USAGE);
  }
  const empty: ClubSize = { rounds: own, players: 5, longest: own };
  const full: ClubSize = { rounds, players: 2000, longest: Math.min(2000, rounds) };
  return { empty, full, reads, plays };
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
