import { withForwardedPort } from '../forward-port.ts';
import { readPodsOf } from '../service-pods.ts';
import type { Pod } from '../status-tree.ts';
import type { Target } from '../target.ts';
import { readSample, type Sample } from './sample.ts';

/** What the pods of a service and of its canary have answered since they began, each by its name. */
export interface Tracks {
  stable: Map<string, Sample>;
  canary: Map<string, Sample>;
  /** Whether a container of the canary had to be started again. */
  hasDied: boolean;
}

const PORT = 8080;
/** A pod may go between the list of all and its reading. */
const TRIES = 3;

/** Reads every pod that is ready. @throws UserError where pods do not answer */
export async function readTracks(target: Target, service: string): Promise<Tracks> {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await readOnce(target, service);
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

async function readOnce(target: Target, service: string): Promise<Tracks> {
  const items = await readPodsOf(target, service);
  const ready = items.filter(isReady);
  const samples = await Promise.all(ready.map((pod) => samplePod(target, pod)));
  const read = ready.map((pod, index) => ({ pod, sample: samples[index]! }));
  const of = (isWanted: boolean) =>
    new Map(
      read
        .filter(({ pod }) => isCanary(pod) === isWanted)
        .map(({ pod, sample }) => [pod.metadata.name, sample]),
    );
  return {
    stable: of(false),
    canary: of(true),
    hasDied: items.filter(isCanary).some(wasRestarted),
  };
}

function isReady({ metadata, status: { containerStatuses = [] } }: Pod): boolean {
  const isThere = metadata.deletionTimestamp === undefined && containerStatuses.length > 0;
  return isThere && containerStatuses.every(({ ready }) => ready);
}

/** Whether a pod is one of a canary's. */
export function isCanary({ metadata }: Pod): boolean {
  return metadata.labels?.['golfroundpro.dev/track'] === 'canary';
}

/** Whether a container of a pod had to be started again. */
export function wasRestarted({ status: { containerStatuses = [] } }: Pod): boolean {
  return containerStatuses.some(({ restartCount }) => restartCount > 0);
}

function samplePod(target: Target, { metadata: { name, namespace } }: Pod): Promise<Sample> {
  return withForwardedPort(target, { namespace, to: `pod/${name}`, port: PORT }, async (port) => {
    const signal = AbortSignal.timeout(10_000);
    const response = await fetch(`http://127.0.0.1:${port}/metrics`, { signal });
    return readSample(await response.text());
  });
}
