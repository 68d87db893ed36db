import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { checkoutRoot, defaultDirectory } from '../tools/stack/layout.ts';
import { removeStack } from '../tools/stack/remove-stack.ts';
import { outcomesOf } from './hot-path/goals.ts';
import { startHotPathBench } from './hot-path/hot-path-bench.ts';
import { markdownOf, type HotPathRun } from './hot-path/report.ts';
import { takeTurn, type Turn } from './hot-path/take-turn.ts';
import { machineFacts } from './machine-facts.ts';

const TURNS = 5;
const PAGE = join(checkoutRoot, 'docs/benchmarks/hot-path.md');
const HISTORY = join(checkoutRoot, 'docs/benchmarks/hot-path.json');

/**
 * What a scored hole and a read cost beside what the machine can do at all. Writes the report, and ends
 * with 1 where a figure is below its floor or a request failed.
 */
export async function benchHotPath(): Promise<number> {
  const directory = join(defaultDirectory, 'bench-hot-path');
  await removeStack(directory);
  const bench = await startHotPathBench(directory);
  const turns: Turn[] = [];
  try {
    // The first one warms up what is compiled as it runs.
    await takeTurn(bench, 0);
    while (turns.length < TURNS) {
      turns.push(await takeTurn(bench, turns.length + 1));
      console.log(`turn ${turns.length} of ${TURNS}`);
    }
  } finally {
    await bench.stop();
    await removeStack(directory);
  }
  const run = { ...whatWasRun(), summaryBytes: bench.summaryBytes, turns };
  console.log(await write(run));
  const isBelow = outcomesOf(turns).some(({ isBelowFloor }) => isBelowFloor);
  return isBelow || turns.some(({ failed }) => failed > 0) ? 1 : 0;
}

function whatWasRun() {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: checkoutRoot });
  return {
    takenAt: new Date().toISOString().slice(0, 10),
    commit: commit.toString().trim(),
    machine: machineFacts(),
  };
}

async function write(run: HotPathRun): Promise<string> {
  const earlier = existsSync(HISTORY)
    ? (JSON.parse(await readFile(HISTORY, 'utf8')) as HotPathRun[])
    : [];
  const page = await markdownOf(run, earlier);
  const history = JSON.stringify([...earlier, run]);
  await writeFile(HISTORY, await format(history, { parser: 'json', printWidth: 100 }));
  await writeFile(PAGE, page);
  return page;
}
