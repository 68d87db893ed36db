import { format } from 'prettier';
import type { RunHead } from '../run-head.ts';
import { cellsOf } from '../goals.ts';
import { median } from '../statistics.ts';
import { outcomesOf } from './goals.ts';
import type { Turn } from './take-turn.ts';

/** What was run, for the head of the report. */
export interface HotPathRun extends RunHead {
  summaryBytes: number;
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
    '## What a scored hole costs, with views',
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

/** The CPU of a scored hole and what is written for it in every process, how full the calls were, and how fast events are drained. */
export function detailsOf(turns: Turn[]): string[] {
  const whole = (of: (turn: Turn) => number) =>
    Math.round(median(turns.map(of))).toLocaleString('en');
  const [published, consumed] = [
    whole(({ publishedBulk }) => publishedBulk),
    whole(({ consumedBulk }) => consumedBulk),
  ];
  const [drained, bare] = [whole((turn) => turn.drained), whole((turn) => turn.drainedBare)];
  return [
    '| process | µs | bytes written |',
    '| --- | --: | --: |',
    ...processRows(turns),
    '',
    `Without what the sidecars use it would be ${whole(withoutSidecars)} µs. Written: to files and sockets; what PostgreSQL`,
    'answers is not counted by Linux.',
    `A read costs round ${whole(({ readCpu }) => readCpu)} µs. The relay published ${published} events a call, and analytics was given ${consumed}.`,
    `Of events that lay ready ${drained} a second came to the views; a bare client took ${bare} a second through Kafka.`,
  ];
}

function withoutSidecars({ strokeCpu }: Turn): number {
  const others = Object.entries(strokeCpu).filter(([name]) => !name.endsWith('-daprd'));
  return others.reduce((sum, [, micros]) => sum + micros, 0);
}

/** The processes that take a microsecond or more, the costliest first. */
function processRows(turns: Turn[]): string[] {
  const middle = (of: (turn: Turn) => number | undefined) =>
    Math.round(median(turns.map((turn) => of(turn) ?? 0)));
  return Object.keys(turns[0]!.strokeCpu)
    .map((name) => ({
      name,
      micros: middle(({ strokeCpu }) => strokeCpu[name]),
      bytes: middle(({ strokeBytes }) => strokeBytes[name]),
    }))
    .filter(({ micros }) => micros > 0)
    .sort((a, b) => b.micros - a.micros)
    .map(({ name, micros, bytes }) => `| ${name} | ${micros} | ${bytes.toLocaleString('en')} |`);
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
