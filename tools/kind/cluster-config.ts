import { stringify } from 'yaml';
import { COREDNS } from '../parts/node-programs.ts';
import { PUBLISHED } from './club-address.ts';
import { PODS, SERVICES } from './pod-network.ts';

/** Of the first node, where Traefik is; nobody but this machine reaches them. */
const PORTS = Object.values(PUBLISHED).map(({ node, here }) => ({
  ...{ containerPort: node, hostPort: here, listenAddress: '127.0.0.1' },
}));

/** kubelet refuses cgroups of the first version unless it is told. */
const OLD_CGROUPS = kubeadm('KubeletConfiguration', { failCgroupV1: false });

/** Beside others the first node takes pods too; of one that is alone kind takes the taint away, and fails where it is none. */
const NO_TAINT = kubeadm('InitConfiguration', { nodeRegistration: { taints: [] } });

/** The one that is pinned here. */
const COREDNS_HERE = kubeadm('ClusterConfiguration', { dns: { imageTag: `v${COREDNS}` } });

/** What kind is told of a cluster: the first node has the control plane. */
export function clusterConfig(nodes: number, { made }: { made: boolean }): string {
  const workers = Array.from({ length: nodes - 1 }, () => ({ role: 'worker' }));
  return stringify({
    kind: 'Cluster',
    apiVersion: 'kind.x-k8s.io/v1alpha4',
    nodes: [{ role: 'control-plane', extraPortMappings: PORTS }, ...workers],
    kubeadmConfigPatches: [
      OLD_CGROUPS,
      ...(nodes > 1 ? [NO_TAINT] : []),
      ...(made ? [COREDNS_HERE] : []),
    ],
    // A node that is made here has no network of its own.
    ...(made
      ? { networking: { disableDefaultCNI: true, podSubnet: PODS, serviceSubnet: SERVICES } }
      : {}),
  });
}

function kubeadm(kind: string, settings: object): string {
  return stringify({ kind, ...settings });
}
