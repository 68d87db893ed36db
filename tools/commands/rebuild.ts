import type { RebuildLine } from '../../services/analytics/routes/rebuild-views.ts';
import { rebuildViews } from '../client/rebuild-views.ts';
import { formatDuration } from '../console/duration.ts';
import { UserError } from '../console/user-error.ts';
import { layoutOf } from '../stack/layout.ts';
import { loadSecrets } from '../stack/secrets.ts';
import { readStackFile } from '../stack/stack-file.ts';

/** `npm run rebuild -- analytics`: rebuilds the views beside the live ones and compares every key. */
export async function runRebuild([service]: string[]): Promise<number> {
  if (service !== 'analytics') throw new UserError('Name what to rebuild: analytics');
  const layout = layoutOf();
  const stack = await readStackFile(layout);
  if (!stack) throw new UserError('The stack does not run. Start it with npm start.');
  for await (const line of rebuildViews(stack.ports, await loadSecrets(layout.secretsFile))) {
    const code = show(line);
    if (code !== undefined) return code;
  }
  throw new UserError('analytics broke off: npm run logs -- analytics');
}

/** Prints a line; the last one gives the exit code. */
function show(line: RebuildLine): number | undefined {
  switch (line.stage) {
    case 'fold':
      console.log(`folding   ${count(line.events)} events`);
      return undefined;
    case 'compare':
      console.log(`comparing ${count(line.keys)} keys`);
      return undefined;
    case 'drop':
      console.log('swapped; dropping the old views');
      return undefined;
    case 'busy':
      throw new UserError('A rebuild is at work already; its end is in the log of analytics.');
    case 'failed':
      throw new UserError(`The rebuild failed, the live views stay: ${line.message}`);
    case 'done':
      return showResult(line.result);
  }
}

type Result = Extract<RebuildLine, { stage: 'done' }>['result'];

function showResult({ events, foldSeconds, comparison }: Result): number {
  const speed = Math.round(events / Math.max(foldSeconds, 0.001));
  console.log(
    `${count(events)} events in ${formatDuration(foldSeconds * 1000)}: ${count(speed)} events/s`,
  );
  if (!comparison) {
    console.log('There were no whole views to compare with; there are now.');
    return 0;
  }
  const { keys, differing } = comparison;
  console.log(`${count(keys)} keys compared, ${count(differing.length)} differed`);
  for (const name of differing.slice(0, 20)) console.log(`  ${name}`);
  return differing.length === 0 ? 0 : 1;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
