import { format } from 'prettier';
import type { machineFacts } from '../machine-facts.ts';
import { median } from '../statistics.ts';
import { outcomesOf, type Goal, type Outcome } from './goals.ts';
import type { Turn } from './take-turn.ts';

/** What was run, for the head of the report. */
export interface HotPathRun {
  takenAt: string;
  commit: string;
  summaryBytes: number;
  machine: ReturnType<typeof machineFacts>;
  turns: Turn[];
}

/** The last run as Markdown, in the repository's format; `earlier` are the runs before it. */
export async function markdownOf(run: HotPathRun, earlier: HotPathRun[]): Promise<string> {
  const { machine, turns } = run;
  const lines = [
    '# The hot path',
    '',
    'Written by `npm run bench -- hot-path`; every turn is in `hot-path.json`.',
    '',
    `A stack of its own, 300 open rounds of four, \`wrk -t1 -c64\`; services, stores and load share the`,
    `${machine.cores} cores. All loads run in turn, ${turns.length} times over; a ratio is reckoned inside each turn. The figure is the`,
    `median, in brackets the least and the most. A summary has ${run.summaryBytes} bytes.`,
    '',
    `${run.takenAt}, commit ${run.commit}, ${machine.cpu}, Node ${machine.node}, load averages at the end`,
    `${machine.loadAverages.join(', ')}.`,
    '',
    '| what | against | figure | goal | |',
    '| --- | --- | --: | --: | --- |',
    ...outcomesOf(turns).map(rowOf),
    '',
    '## CPU of a scored hole, with views',
    '',
    '| process | µs |',
    '| --- | --: |',
    ...cpuRows(turns),
    '',
    `A read costs round ${Math.round(median(turns.map(({ readCpu }) => readCpu)))} µs.`,
    '',
    '## Rates a second, medians',
    '',
    '| taken | pgbench | PUT alone | with views | usual way | gateway | bare | GET | gateway |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...[...earlier, run].map(ratesOf),
    '',
  ];
  return format(lines.join('\n'), { parser: 'markdown' });
}

function rowOf({ goal, median: of, turns, isMet, isBelowFloor }: Outcome): string {
  const spread = `${figure(goal, Math.min(...turns))} to ${figure(goal, Math.max(...turns))}`;
  const verdict =
    goal.least === undefined && goal.most === undefined ? '' : isMet ? 'met' : 'missed';
  const told = isBelowFloor ? 'below the floor' : verdict;
  const cells = [goal.what, goal.against, `${figure(goal, of)} (${spread})`, asked(goal), told];
  return `| ${cells.join(' | ')} |`;
}

function figure({ unit }: Goal, value: number): string {
  return unit === '×' ? `×${value.toFixed(2)}` : `${Math.round(value)} ${unit}`;
}

function asked(goal: Goal): string {
  if (goal.least !== undefined) return `≥ ${figure(goal, goal.least)}`;
  return goal.most === undefined ? '' : `≤ ${figure(goal, goal.most)}`;
}

/** The processes that take a microsecond or more, the costliest first. */
function cpuRows(turns: Turn[]): string[] {
  const names = Object.keys(turns[0]!.strokeCpu);
  const medians = names.map((name) => ({
    name,
    micros: Math.round(median(turns.map(({ strokeCpu }) => strokeCpu[name] ?? 0))),
  }));
  return medians
    .filter(({ micros }) => micros > 0)
    .sort((a, b) => b.micros - a.micros)
    .map(({ name, micros }) => `| ${name} | ${micros} |`);
}

function ratesOf({ takenAt, commit, turns }: HotPathRun): string {
  const rate = (of: (turn: Turn) => number) =>
    Math.round(median(turns.map(of))).toLocaleString('en');
  const rates = [
    rate(({ pgbench }) => pgbench),
    rate(({ putAlone }) => putAlone),
    rate(({ putWithViews }) => putWithViews),
    rate(({ putUsual }) => putUsual),
    rate(({ putGateway }) => putGateway),
    rate(({ getBare }) => getBare),
    rate(({ get }) => get),
    rate(({ getGateway }) => getGateway),
  ];
  return `| ${takenAt}, ${commit} | ${rates.join(' | ')} |`;
}
