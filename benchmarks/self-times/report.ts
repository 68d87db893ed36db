import { format } from 'prettier';
import type { RunHead } from '../run-head.ts';
import type { SelfTimes, Share } from './self-times.ts';

/** A process under a load. */
export interface Profiled {
  /** `round, GET`. */
  what: string;
  times: SelfTimes;
}

const MOST_PACKAGES = 8;
const MOST_FUNCTIONS = 12;

/** The profiles as Markdown, in the repository's format. */
export async function markdownOf(
  { takenAt, commit, machine }: RunHead,
  profiles: Profiled[],
): Promise<string> {
  const lines = [
    '# Where the time goes',
    '',
    'Written by `npm run bench -- self-times`: where each process was, five thousand times a second, while `wrk` sent to round or',
    'through the gateway over 64 connections, or a crowd logged in. Shares are of the time that the process was at work, without what a',
    'function calls. Of auth this is the thread that answers; those that hash are not in it.',
    '',
    `${takenAt}, commit ${commit}, ${machine.cpu}, Node ${machine.node}.`,
    ...profiles.flatMap(sectionOf),
    '',
  ];
  return format(lines.join('\n'), { parser: 'markdown' });
}

function sectionOf({ what, times: { functions, packages, idle } }: Profiled): string[] {
  return [
    '',
    `## ${what}`,
    '',
    `At work ${percent(1 - idle)} of the time.`,
    '',
    ...tableOf('belongs to', packages.slice(0, MOST_PACKAGES)),
    '',
    ...tableOf('function', functions.slice(0, MOST_FUNCTIONS)),
  ];
}

function tableOf(head: string, shares: Share[]): string[] {
  const rows = shares.map(({ name, share }) => `| \`${name}\` | ${percent(share)} |`);
  return [`| ${head} | share |`, '| --- | --: |', ...rows];
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
