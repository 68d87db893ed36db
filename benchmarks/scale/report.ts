import { format } from 'prettier';
import type { Outcome } from '../goals.ts';
import { machineFacts } from '../machine-facts.ts';
import { quantile } from '../statistics.ts';
import type { Size } from './grow.ts';
import type { Held } from './look.ts';

/** The club at one of its sizes. */
export interface Step {
  size: Size;
  snapshotSeconds: number;
  rebuilt: { seconds: number; differ: number };
  /** Milliseconds by what was asked. */
  samples: Record<string, number[]>;
  held: Held;
}

/** The most by which the last size's median may exceed the first one's. */
const LIMIT = 1.5;
/** Their answers are longer in a larger club. */
const TOLD = ['list, 20 rounds', 'leaderboard, first 20'];

const medianOf = ({ samples }: Step, name: string) => quantile(samples[name]!, 0.5);
const ratioOf = (steps: Step[], name: string) =>
  medianOf(steps.at(-1)!, name) / medianOf(steps[0]!, name);
const count = (value: number) => Math.round(value).toLocaleString('en');
const mega = (bytes: number) => count(bytes / 2 ** 20);
const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;

/** What takes longer in the last size than is promised, and views that differed. */
function brokenOf(steps: Step[]): string[] {
  const names = Object.keys(steps[0]!.samples).filter((name) => !TOLD.includes(name));
  const slow = names.filter((name) => ratioOf(steps, name) > LIMIT);
  return steps.some(({ rebuilt }) => rebuilt.differ > 0) ? [...slow, 'views differ'] : slow;
}

/** The figures that something is asked of, and what is said to stay flat. */
export function outcomesOf(steps: Step[]): Outcome[] {
  const [first, last] = [steps[0]!, steps.at(-1)!];
  const names = Object.keys(first.samples).filter((name) => !TOLD.includes(name));
  const at = `${count(last.size.rounds)} rounds stored`;
  const to = { against: `${count(first.size.rounds)} rounds`, unit: '×' } as const;
  const services = Object.entries(last.held.services);
  return [
    {
      ...{ what: `${at}: what has slowed down most, p50`, ...to },
      ...{ most: LIMIT, floor: LIMIT },
      turns: [Math.max(...names.map((name) => ratioOf(steps, name)))],
    },
    {
      ...{ what: `${at}: memory of the service that grew most`, ...to },
      turns: [Math.max(...services.map(([name, mb]) => mb / first.held.services[name]!))],
    },
    {
      ...{ what: `${at}: Redis, the golfer's figures and bests`, ...to },
      turns: [last.held.ofGolfer.fixed / first.held.ofGolfer.fixed],
    },
  ];
}

/** The report as Markdown, in the repository's format. */
export async function markdownOf(steps: Step[]): Promise<string> {
  const { cores, cpu, memoryGiB, node, loadAverages } = machineFacts();
  const broken = brokenOf(steps);
  const day = new Date().toISOString().slice(0, 10);
  const heads = steps.map(({ size }) => `${count(size.rounds)} rounds`);
  const line = (name: string, cell: (step: Step) => string | number) =>
    row([name, ...steps.map(cell)]);
  const lines = [
    '# A club that grows',
    '',
    'Written by `npm run bench -- scale`; the raw samples are in `scale.json`.',
    '',
    `One stack, ${day}, ${cores} cores (${cpu}), ${memoryGiB} GiB, Node ${node}; load at the end ${loadAverages[0]}.`,
    '',
    `The measured golfer has ${steps.map(({ size }) => count(size.own)).join(', ')} rounds. One request at a time, through the`,
    'gateway; medians in milliseconds. The sizes are measured one after the other, so trust large ratios only.',
    '',
    `**The promise: at most ×${LIMIT} of the smallest club.** ${broken.length === 0 ? 'It held.' : `It was broken: ${broken.join('; ')}.`}`,
    '',
    row(['request', ...heads, 'last to first']),
    row(['---', ...heads.map(() => '--:'), '--:']),
    ...Object.keys(steps[0]!.samples).map((name) =>
      row([
        name,
        ...steps.map((step) => medianOf(step, name).toFixed(2)),
        `×${ratioOf(steps, name).toFixed(2)}${TOLD.includes(name) ? ' (longer)' : ''}`,
      ]),
    ),
    '',
    row(['what is held', ...heads]),
    row(['---', ...heads.map(() => '--:')]),
    ...Object.keys(steps[0]!.held.services).map((name) =>
      line(`${name}, MB`, ({ held }) => held.services[name]!),
    ),
    line('Redis, MB', ({ held }) => mega(held.redis)),
    line("the golfer's figures and bests, bytes", ({ held }) => count(held.ofGolfer.fixed)),
    line("the rows of the golfer's rounds, bytes", ({ held }) => count(held.ofGolfer.rows)),
    line('a round, bytes', ({ held }) => count(held.ofRound)),
    line('PostgreSQL, MB', ({ held }) => mega(held.postgres.whole)),
    line('of it the log, MB', ({ held }) => mega(held.postgres.log)),
    line('of it snapshots, MB', ({ held }) => mega(held.postgres.snapshots)),
    line('views from snapshots, s', ({ rebuilt }) => rebuilt.seconds.toFixed(1)),
    line('taking the snapshots that are new, s', ({ snapshotSeconds }) =>
      snapshotSeconds.toFixed(1),
    ),
    '',
  ];
  return format(lines.join('\n'), { parser: 'markdown' });
}

/** The raw samples, in microseconds, and all else that was seen, as JSON in the repository's format. */
export async function jsonOf(steps: Step[]): Promise<string> {
  const whole = steps.map(({ samples, ...step }) => ({
    ...step,
    samples: Object.fromEntries(
      Object.entries(samples).map(([name, all]) => [name, all.map((ms) => Math.round(ms * 1000))]),
    ),
  }));
  const document = { machine: machineFacts(), sampleUnit: 'microseconds', steps: whole };
  return format(JSON.stringify(document), { parser: 'json', printWidth: 100 });
}
