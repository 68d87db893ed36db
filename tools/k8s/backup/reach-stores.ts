import type { Readable, Writable } from 'node:stream';
import { DATA_LAYER } from '../../generate/charts/layer.ts';
import type { Target } from '../target.ts';
import { runKubectl } from './run-kubectl.ts';

/** How kubectl is told where stores are. */
export const HERE = `--namespace=${DATA_LAYER}`;

/** Runs a command in the pod of a store, in the container that is named as it; gives what it prints. @throws UserError */
export function runInStore(
  target: Target,
  store: string,
  command: string[],
  streams: { input?: Readable; output?: Writable } = {},
): Promise<string> {
  const args = ['exec', '--stdin', HERE, `${store}-0`, `--container=${store}`, '--', ...command];
  return runKubectl(target, args, streams);
}
