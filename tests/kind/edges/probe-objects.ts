import { OBSERVABILITY } from '../../../tools/charts/declared-edges.ts';
import { INGRESS } from '../../../tools/generate/charts/layer.ts';

/** A namespace that nobody's policy names. */
export const STRANGERS = 'edge-strangers';

const LABELS = { 'edge-probe': 'true' };

/** Brings whoever connects to the gateway, as an ingress controller does. */
const BRING = `const { connect, createServer } = require('node:net');
createServer((caller) => {
  const gateway = connect(8080, 'gateway.client-layer.svc.cluster.local');
  for (const [one, other] of [[caller, gateway], [gateway, caller]])
    one.on('error', () => other.destroy()).pipe(other);
}).listen(8080);`;

/** Pods that tests connect from, and what lets two of them out of namespaces that are closed. */
export function probeObjects(image: string): object[] {
  const namespaces = [INGRESS, OBSERVABILITY, STRANGERS, 'server-layer'];
  return [
    ...namespaces.map((namespace) => probePod(namespace, image)),
    ...[INGRESS, OBSERVABILITY].map((namespace) => ({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'edge-probe', namespace },
      spec: { podSelector: { matchLabels: LABELS }, policyTypes: ['Egress'], egress: [{}] },
    })),
  ];
}

/** A namespace that takes restricted pods alone, as ours do. */
export function restrictedNamespace(name: string): object {
  const labels = { 'pod-security.kubernetes.io/enforce': 'restricted' };
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

function probePod(namespace: string, image: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'probe', namespace, labels: LABELS },
    spec: {
      terminationGracePeriodSeconds: 1,
      automountServiceAccountToken: false,
      securityContext: {
        ...{ runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      },
      containers: [
        {
          name: 'probe',
          image,
          command: ['/nodejs/bin/node', '-e', BRING],
          securityContext: {
            ...{ allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
          },
        },
      ],
    },
  };
}
