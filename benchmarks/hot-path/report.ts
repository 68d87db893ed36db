import { format } from 'prettier';
import type { machineFacts } from '../machine-facts.ts';
import { cellsOf } from '../goals.ts';
import { median } from '../statistics.ts';
import { outcomesOf } from './goals.ts';
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
    ...outcomesOf(turns).map((outcome) => `| ${cellsOf(outcome).join(' | ')} |`),
    '',
    '## CPU of a scored hole, with views',
    '',
    ...detailsOf(turns),
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

/** The CPU of a scored hole in every process, how full the calls were, and how fast events are drained. */
export function detailsOf(turns: Turn[]): string[] {
  const whole = (of: (turn: Turn) => number) =>
    Math.round(median(turns.map(of))).toLocaleString('en');
  const [published, consumed] = [
    whole(({ publishedBulk }) => publishedBulk),
    whole(({ consumedBulk }) => consumedBulk),
  ];
  const [drained, bare] = [whole((turn) => turn.drained), whole((turn) => turn.drainedBare)];
  return [
    '| process | µs |',
    '| --- | --: |',
    ...cpuRows(turns),
    '',
    `A read costs round ${whole(({ readCpu }) => readCpu)} µs. The relay published ${published} events a call, and analytics was given ${consumed}.`,
    `Of events that lay ready ${drained} a second came to the views; a bare client took ${bare} a second through Kafka.`,
  ];
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
