import { tableLines } from '../../tools/console/table.ts';
import type { SelfTimes } from '../self-times/self-times.ts';
import type { Drained } from './drain.ts';
import { median } from '../statistics.ts';
import type { MeasuredRun } from './register-bench.ts';
import type { Turn } from './take-turn.ts';

/** Less CPU than this of a request is not told. */
const LEAST_MICROS = 2;
const MOST_SHARES = 14;

/** What each load took of each process: µs of CPU a request, and of a core while it lasted. */
export function loadLines(runs: Record<string, MeasuredRun>): string[] {
  return Object.entries(runs).flatMap(([name, run]) => {
    const { answered, perSecond, p50, p99 } = run;
    const seconds = answered / perSecond;
    const head = `${name}: ${Math.round(perSecond)}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
    return ['', head, ...cpuLines(run.cpu, { count: answered, seconds, what: 'request' })];
  });
}

/** What the waiting room should admit: a quarter is left for those who come twice, and for all who play meanwhile. */
export function roomLine(turns: Turn[]): string {
  const taken = median(turns.map(({ gateway }) => gateway.perSecond));
  const admitted = Math.floor(taken * 0.75);
  return `ROOM_ADMITS_PER_SECOND: ${admitted}, three quarters of what came through the gateway`;
}

/** How long it took until all were in the books and until all were mailed, and what it took of each process for each. */
export function drainLines({ people, seconds, mailed, cpu, mails }: Drained): string[] {
  const pace = `${Math.round(people / seconds)}/s`;
  const head = `until all ${people} were members: ${seconds.toFixed(1)} s (${pace}); ${mailed} of them mailed by then`;
  const took = `${mails.seconds.toFixed(1)} s (${Math.round(mails.count / mails.seconds)}/s)`;
  return [
    ...['', head, ...cpuLines(cpu, { count: people, seconds, what: 'person' })],
    ...['', `until the other ${mails.count} mails had left: ${took}`],
    ...cpuLines(mails.cpu, { ...mails, what: 'mail' }),
  ];
}

/** Where a process spent its time. */
export function profileLines(name: string, { functions, packages, idle }: SelfTimes): string[] {
  const lines = (shares: SelfTimes['functions']) =>
    shares
      .slice(0, MOST_SHARES)
      .map((one) => `  ${(one.share * 100).toFixed(1).padStart(5)} %  ${one.name}`);
  const head = `${name} was at work ${Math.round((1 - idle) * 100)} % of the time; of that`;
  return ['', head, ...lines(packages), '  –', ...lines(functions)];
}

function cpuLines(
  cpu: Map<string, number>,
  { count, seconds, what }: { count: number; seconds: number; what: string },
): string[] {
  const rows = [...cpu]
    .map(([name, ms]) => ({ name, micros: (ms * 1000) / count, core: ms / 10 / seconds }))
    .filter(({ micros }) => micros >= LEAST_MICROS)
    .sort((one, other) => other.micros - one.micros)
    .map(({ name, micros, core }) => [name, micros.toFixed(0), `${core.toFixed(0)} %`]);
  const heads = [{ figures: `µs a ${what}` }, { figures: 'of a core' }];
  return tableLines(['process', ...heads], rows);
}
