import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { checkoutRoot } from '../stack/layout.ts';
import type { HoardReport } from './hoard.ts';
import type { Finding } from './verdict.ts';

/** Live streams of one user, as the settings have it. */
const MOST_STREAMS = 10;

/** Hoards streams and connections of a gateway until it is asked what came of that. */
export function hoard(url: string): { end: () => Promise<Finding[]> } {
  const child = fork(join(checkoutRoot, 'tools/load/hoard.ts'), [url]);
  const gone = once(child, 'exit').then(() => undefined);
  return {
    end: async () => {
      child.send('report');
      const told = await Promise.race([once(child, 'message'), gone]);
      child.kill('SIGKILL');
      return told ? judge(told[0] as HoardReport) : [{ text: 'the hoarder died', isFault: true }];
    },
  };
}

function judge({ asked, open, refused, slow, slowEnded, others }: HoardReport): Finding[] {
  const ended = Object.entries(slowEnded).map(([line, count]) => `${line} ${count}`);
  return [
    {
      text: `stream hoarding: ${asked} asked for, ${open} open, ${refused} refused with 429`,
      isFault: open > MOST_STREAMS || others > 0 || refused === 0,
    },
    {
      text: `slow bodies: ${slow} sent at a byte a second, ended as ${ended.join(', ')}`,
      isFault: Object.keys(slowEnded).some((line) => !/ (408|429) /.test(line)),
    },
  ];
}
