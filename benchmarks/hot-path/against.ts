import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableLines } from '../../tools/console/table.ts';
import { defaultDirectory } from '../../tools/stack/layout.ts';
import { hashOf } from '../hash-of.ts';
import { machineFacts } from '../machine-facts.ts';
import { median } from '../statistics.ts';
import { startBenchStack, type BenchStack } from './bench-stack.ts';
import { openHotPathBench } from './hot-path-bench.ts';
import { startOtherStack } from './other-commit.ts';
import { ownSteps } from './steps.ts';
import { takeTurn, type Turn } from './take-turn.ts';

/** This checkout, another commit, and this checkout again, in one turn. */
type Triple = [Turn, Turn, Turn];

const FIGURES: [string, (turn: Turn) => number][] = [
  ['PUT a hole, relay held, /s', ({ putAlone }) => putAlone],
  ['PUT a hole, with views, /s', ({ putWithViews }) => putWithViews],
  ['PUT through the gateway, /s', ({ putGateway }) => putGateway],
  ['GET a summary, warm, /s', ({ get }) => get],
  ['GET through the gateway, /s', ({ getGateway }) => getGateway],
  ['relay, Kafka and views, events/s', ({ drained }) => drained],
  ['events in a publish', ({ publishedBulk }) => publishedBulk],
  ['events in a call of analytics', ({ consumedBulk }) => consumedBulk],
  ['until the views have all, ms', ({ lagMs }) => lagMs],
  ['the gateway adds, p50, ms', ({ gatewayAddsMs }) => gatewayAddsMs],
  ['event to view, p50, ms', ({ eventToViewP50 }) => eventToViewP50],
  ['event to view, p99, ms', ({ eventToViewP99 }) => eventToViewP99],
  ['CPU of a read, round, µs', ({ readCpu }) => readCpu],
];

/**
 * Compares this checkout with another commit, each on a stack of its own: every load on this one, on the other, on
 * this one again. Prints the ratios, and keeps the turns in `.local/bench-against`.
 * @returns how many requests failed
 */
export async function compareHotPath(
  commit: string,
  { turns, seconds }: { turns: number; seconds: number },
): Promise<number> {
  const [own, other] = [hashOf('HEAD'), hashOf(commit)];
  const triples: Triple[] = [];
  const ends: (() => unknown)[] = [];
  const open = async (stack: BenchStack) => {
    ends.unshift(stack.remove);
    const bench = await openHotPathBench(stack);
    ends.unshift(bench.close);
    return bench;
  };
  try {
    const path = join(defaultDirectory, 'bench-hot-path');
    const theirs = await open(await startOtherStack(other, `${path}-other`));
    const ours = await open(await startBenchStack(path));
    const benches = [ours, theirs, ours];
    // The first one warms up what is compiled as it runs.
    await takeTurn(benches, ownSteps(), seconds);
    while (triples.length < turns) {
      triples.push((await takeTurn(benches, ownSteps(), seconds)) as Triple);
      console.log(`turn ${triples.length} of ${turns}`);
    }
  } finally {
    for (const end of ends) await end();
  }
  const folder = join(defaultDirectory, 'bench-against');
  const report = ratios(triples, own, other).join('\n');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${own}-${other}.txt`), `${report}\n`);
  const raw = JSON.stringify({ own, other, machine: machineFacts(), seconds, triples });
  await writeFile(join(folder, `${own}-${other}.json`), raw);
  console.log(report);
  return triples.flat().reduce((sum, { failed }) => sum + failed, 0);
}

function ratios(triples: Triple[], own: string, other: string): string[] {
  const names = Object.keys(triples[0]![0].strokeCpu);
  const ofProcess = (name: string) => (turn: Turn) => turn.strokeCpu[name] ?? 0;
  const all = ({ strokeCpu }: Turn) => Object.values(strokeCpu).reduce((sum, us) => sum + us, 0);
  const cpu = names
    .map((name): (typeof FIGURES)[number] => [`CPU of a stroke, ${name}, µs`, ofProcess(name)])
    .filter(([, of]) => median(triples.flat().map(of)) >= 1);
  const figures: typeof FIGURES = [...FIGURES, ['CPU of a stroke, all, µs', all], ...cpu];
  const columns = [`this (${own})`, other, 'this/other', 'this/this: noise'];
  return tableLines(
    ['what', ...columns.map((figures) => ({ figures }))],
    figures.map(([what, of]) => {
      const values = triples.map((three) => three.map(of) as [number, number, number]);
      const mean = ([first, , again]: [number, number, number]) => (first + again) / 2;
      return [
        what,
        figure(median(values.map(mean))),
        figure(median(values.map(([, theirs]) => theirs))),
        spread(values.map((three) => mean(three) / three[1])),
        spread(values.map(([first, , again]) => again / first)),
      ];
    }),
  );
}

/** `×1.02 (0.98 to 1.07)`; nothing where one of the two does not tell. */
function spread(values: number[]): string {
  if (!values.every(Number.isFinite)) return '';
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `×${median(values).toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
}

function figure(value: number): string {
  if (Number.isNaN(value)) return '';
  return value < 20 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}
