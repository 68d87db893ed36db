import { releaseOf } from '../../tools/k8s/deploy.ts';
import { LOCAL_SETS } from '../../tools/k8s/releases.ts';
import { target } from './cluster.ts';
import { inLayerOf, untilComplete } from './pods.ts';

/** A load for one club needs more than a tenth of a core of each pod, and an idle one much less. */
const SCALED = [
  ...['autoscaling.enabled=true', 'autoscaling.min=2', 'autoscaling.max=3'],
  ...['autoscaling.cpuPercent=60', 'autoscaling.calmSeconds=15', 'resources.requests.cpu=100m'],
];
const round = releaseOf('round', LOCAL_SETS);

interface Autoscaler {
  status: {
    desiredReplicas: number;
    currentMetrics?: { containerResource?: { current: { averageUtilization?: number } } }[];
  };
}

/** How many pods the autoscaler wants, and of what it takes that: the use of what they ask for, in percent. */
export interface Wanted {
  pods: number;
  percent: number | undefined;
}

/** Gives round an autoscaler: two pods, or three. */
export async function autoscaleRound(): Promise<void> {
  await target.install(round, new Map(), ['--set', SCALED.join(',')]);
}

/** Takes it away again. */
export async function endAutoscaling(): Promise<void> {
  await target.rollBack(round);
  await target.read('scale', 'deployment/round', inLayerOf('round'), '--replicas=2');
  await untilComplete('round');
}

export async function readWanted(): Promise<Wanted> {
  const found = await target.readJson<Autoscaler>('get', 'hpa/round', inLayerOf('round'));
  const { desiredReplicas, currentMetrics } = found.status;
  const percent = currentMetrics?.[0]?.containerResource?.current.averageUtilization;
  return { pods: desiredReplicas, percent };
}
