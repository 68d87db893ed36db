import { setTimeout as sleep } from 'node:timers/promises';
import { readNdjson } from '@golfroundpro/shared/http/ndjson-client.ts';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import type { RebuildLine } from '../../services/analytics/routes/rebuild-views.ts';
import { operatorToken } from '../stack/secrets.ts';
import type { StackAccess } from './round-database.ts';

const BUSY_PAUSE_MS = 1000;
const IDLE_TIMEOUT_MS = 60_000;

/**
 * Has analytics fold round's log anew, and waits until the new views are the ones that answer.
 * @throws Error when it says that it could not
 */
export async function rebuildAnalytics(stack: StackAccess): Promise<void> {
  for (;;) {
    const line = await rebuildOnce(stack);
    if (line?.stage === 'done') return;
    if (line?.stage !== 'busy') throw new Error(`analytics: no rebuild, ${JSON.stringify(line)}`);
    await sleep(BUSY_PAUSE_MS);
  }
}

/** Gives the last line of its answer. */
async function rebuildOnce({ ports, secrets }: StackAccess): Promise<RebuildLine | undefined> {
  const answer = readNdjson({
    method: 'POST',
    url: `http://127.0.0.1:${ports['analytics']}/internal/rebuild`,
    headers: { [CALLER_TOKEN_HEADER]: operatorToken(secrets, 'analytics') },
    idleTimeoutMs: IDLE_TIMEOUT_MS,
  });
  let last: unknown;
  for await (const lines of answer) last = lines.at(-1) ?? last;
  return last as RebuildLine | undefined;
}
