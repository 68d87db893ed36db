import { stringify } from 'yaml';
import { COREDNS } from '../parts/node-programs.ts';
import { PUBLISHED } from './club-address.ts';
import { PODS, SERVICES } from './pod-network.ts';

/** Of the first node, where Traefik is; nobody but this machine reaches them. */
const PORTS = Object.values(PUBLISHED).map(({ node, here }) => ({
  ...{ containerPort: node, hostPort: here, listenAddress: '127.0.0.1' },
}));

/** What kind is told of a cluster: the first node has the control plane, the others work. */
export function clusterConfig(nodes: number, { made }: { made: boolean }): string {
  const workers = Array.from({ length: nodes - 1 }, () => ({ role: 'worker' }));
  return stringify({
    kind: 'Cluster',
    apiVersion: 'kind.x-k8s.io/v1alpha4',
    nodes: [{ role: 'control-plane', extraPortMappings: PORTS }, ...workers],
    // kubelet refuses cgroups of the first version unless it is told.
    kubeadmConfigPatches: [kubeadm('KubeletConfiguration', { failCgroupV1: false })],
    ...(made ? ofMadeNodes() : {}),
  });
}

/** A node that is made here has no network of its own, and the CoreDNS that is pinned here. */
function ofMadeNodes() {
  return {
    networking: { disableDefaultCNI: true, podSubnet: PODS, serviceSubnet: SERVICES },
    kubeadmConfigPatches: [
      kubeadm('KubeletConfiguration', { failCgroupV1: false }),
      kubeadm('ClusterConfiguration', { dns: { imageTag: `v${COREDNS}` } }),
    ],
  };
}

function kubeadm(kind: string, settings: object): string {
  return stringify({ kind, ...settings });
}
