import { setTimeout as sleep } from 'node:timers/promises';
import { layerOf } from '../../generate/charts/layer.ts';
import { serviceNamed } from '../../services/declared.ts';
import type { Pod } from '../status-tree.ts';
import type { Target } from '../target.ts';
import type { Judgement } from './judge.ts';

/** The last line of a trial's log (services/analytics/trial.ts). */
interface Ended {
  outcome: 'same' | 'differs' | 'nothing_to_compare' | 'failed';
  events?: number;
  keys?: number;
  differing?: number;
  names?: string[];
  err?: { message: string };
}

const LOOK_MS = 1000;

/**
 * Waits for the canary of a service whose instances share views: it folds the whole log beside these, compares every
 * key, and ends.
 * @param minutes one that takes longer is aborted
 */
export async function tryOutViews(
  target: Target,
  service: string,
  { minutes }: { minutes: number },
): Promise<Judgement> {
  const pod = [`pod/${service}-canary`, `--namespace=${layerOf(serviceNamed(service))}`];
  const until = performance.now() + minutes * 60_000;
  for (;;) {
    const { status } = await target.readJson<Pod>('get', ...pod);
    const state = status.containerStatuses?.find(({ name }) => name === service)?.state;
    if (state?.terminated)
      return judgeTrial(await target.read('logs', ...pod, `--container=${service}`));
    if (performance.now() >= until) {
      const waits = state?.waiting?.reason;
      return {
        verdict: 'abort',
        reason: `it did not end within ${minutes} min${waits ? ` (${waits})` : ''}`,
      };
    }
    await sleep(LOOK_MS);
  }
}

/** What the log of a trial that has ended comes to. */
export function judgeTrial(log: string): Judgement {
  const ended = endIn(log);
  const { events = 0, keys = 0, differing = 0, names = [] } = ended ?? {};
  switch (ended?.outcome) {
    case 'same':
      return { verdict: 'promote', reason: `it made the same ${keys} keys of ${events} events` };
    case 'differs':
      return {
        verdict: 'abort',
        reason: `${differing} of ${keys} keys differ: ${names.join(', ')}`,
      };
    case 'nothing_to_compare':
      return { verdict: 'pause', reason: 'there are no whole views of its format to compare with' };
    default:
      return { verdict: 'abort', reason: `it failed: ${ended?.err?.message ?? lastLineOf(log)}` };
  }
}

function endIn(log: string): Ended | undefined {
  const line = log.split('\n').findLast((one) => one.includes('"msg":"trial ended"'));
  return line === undefined ? undefined : (JSON.parse(line) as Ended);
}

const lastLineOf = (log: string) => log.trimEnd().split('\n').at(-1) ?? '';
