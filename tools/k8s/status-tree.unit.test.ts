import { expect, it } from 'vitest';
import { statusTree, type Pod, type Workload } from './status-tree.ts';

const label = { 'app.kubernetes.io/name': 'round' };

const round: Workload = {
  kind: 'Deployment',
  metadata: {
    name: 'round',
    namespace: 'server-layer',
    labels: { ...label, 'app.kubernetes.io/version': '0.1.0' },
  },
  spec: { replicas: 2, selector: { matchLabels: label } },
  status: { readyReplicas: 1 },
};

function pod(name: string, containerStatuses: Pod['status']['containerStatuses']): Pod {
  return {
    metadata: { name, namespace: 'server-layer', labels: label },
    spec: { nodeName: 'node-1' },
    status: { phase: 'Running', containerStatuses: containerStatuses! },
  };
}

it('shows each pod with its containers, how each is, and how often it was started again', () => {
  const pods = [
    pod('round-a', [
      { name: 'round', ready: true, restartCount: 0 },
      { name: 'daprd', ready: true, restartCount: 1 },
    ]),
    pod('round-b', [
      {
        ...{ name: 'round', ready: false, restartCount: 7 },
        state: { waiting: { reason: 'CrashLoopBackOff' } },
      },
    ]),
  ];
  expect(statusTree([round], pods)).toEqual([
    'server-layer',
    '  round  0.1.0  1/2 ready',
    '    round-a  Running  on node-1',
    '      round  ready',
    '      daprd  ready  1 restart',
    '    round-b  Running  on node-1',
    '      round  CrashLoopBackOff  7 restarts',
  ]);
});

it('shows no pod of another namespace or with other labels', () => {
  const [one, other] = [pod('auth-a', []), pod('round-z', [])];
  one.metadata.labels = { 'app.kubernetes.io/name': 'auth' };
  other.metadata.namespace = 'elsewhere';
  expect(statusTree([round], [one, other])).toHaveLength(2);
});
