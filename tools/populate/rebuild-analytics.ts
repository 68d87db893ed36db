import { setTimeout as sleep } from 'node:timers/promises';
import type { RebuildLine } from '../../services/analytics/routes/rebuild-views.ts';
import { rebuildViews } from '../client/rebuild-views.ts';
import type { StackAccess } from '../stack/superuser-of.ts';

const BUSY_PAUSE_MS = 1000;

/**
 * Has analytics fold round's log anew, and waits until the new views are the ones that answer.
 * @throws Error when it says that it could not
 */
export async function rebuildAnalytics(
  stack: StackAccess,
): Promise<Extract<RebuildLine, { stage: 'done' }>> {
  for (;;) {
    const line = await rebuildOnce(stack);
    if (line?.stage === 'done') return line;
    if (line?.stage !== 'busy') throw new Error(`analytics: no rebuild, ${JSON.stringify(line)}`);
    await sleep(BUSY_PAUSE_MS);
  }
}

/** Gives the last line of its answer. */
async function rebuildOnce({ ports, secrets }: StackAccess): Promise<RebuildLine | undefined> {
  let last: RebuildLine | undefined;
  for await (const line of rebuildViews(ports, secrets)) last = line;
  return last;
}
