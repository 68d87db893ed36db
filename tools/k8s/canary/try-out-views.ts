import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../console/user-error.ts';
import { readPodsOf } from '../service-pods.ts';
import type { Target } from '../target.ts';
import type { Judgement } from './judge.ts';
import { isCanary, wasRestarted } from './read-tracks.ts';

/** What a trial says in its log when it is over (services/analytics/trial.ts). */
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
 * key, and says what came of it.
 * @param minutes one that takes longer is aborted
 */
export async function tryOutViews(
  target: Target,
  service: string,
  { minutes }: { minutes: number },
): Promise<Judgement> {
  const until = performance.now() + minutes * 60_000;
  for (;;) {
    const pods = (await readPodsOf(target, service)).filter(isCanary);
    if (pods.some(wasRestarted)) return { verdict: 'abort', reason: 'it had to be started again' };
    const [pod] = pods;
    const log = pod && (await logOf(target, service, pod.metadata));
    const judged = log && judgeTrial(log);
    if (judged) return judged;
    if (performance.now() >= until) {
      const said = log ? `: ${lastLineOf(log)}` : '';
      return { verdict: 'abort', reason: `it did not end within ${minutes} min${said}` };
    }
    await sleep(LOOK_MS);
  }
}

/** Of a pod that has not begun yet there is none, and it is told why. */
function logOf(
  target: Target,
  service: string,
  { name, namespace }: { name: string; namespace: string },
): Promise<string> {
  const from = [`pod/${name}`, `--namespace=${namespace}`, `--container=${service}`];
  return target.read('logs', ...from).catch(messageOf);
}

/** What the log of a trial comes to; undefined until it is over. */
export function judgeTrial(log: string): Judgement | undefined {
  const ended = endIn(log);
  if (!ended) return undefined;
  const { events = 0, keys = 0, differing = 0, names = [] } = ended;
  switch (ended.outcome) {
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
      return { verdict: 'abort', reason: `it failed: ${ended.err?.message ?? 'it says not why'}` };
  }
}

function endIn(log: string): Ended | undefined {
  const line = log.split('\n').findLast((one) => one.includes('"msg":"trial ended"'));
  return line === undefined ? undefined : (JSON.parse(line) as Ended);
}

const lastLineOf = (log: string) => log.trimEnd().split('\n').at(-1) ?? '';
