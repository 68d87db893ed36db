import { builtPart } from './built-part.ts';
import type { GoBuild } from './go-build.ts';
import { A_REGISTRY } from './kubernetes.ts';
import type { Part, PartName } from './part.ts';

function nodeProgram(
  name: PartName,
  title: string,
  build: Pick<GoBuild, 'target' | 'takes'>,
): Part {
  return builtPart({ name, variables: [], ...build }, { title, otherwise: A_REGISTRY });
}

/** The versions that kubeadm is told of. */
export const ETCD = '3.6.4';
export const COREDNS = '1.12.0';
export const LOCAL_PATH = '0.0.30';

/** With what kubeadm asks containerd. */
export const crictl = nodeProgram('crictl', 'crictl 1.34.0', {
  target: 'sigs.k8s.io/cri-tools/cmd/crictl',
  takes: 'about 1 min on two cores, 1 GB of disk meanwhile',
});

/** The store of a control plane. */
export const etcd = nodeProgram('etcd', `etcd ${ETCD}`, {
  target: 'go.etcd.io/etcd/server/v3',
  takes: 'about 20 s',
});

/** What answers for names in a cluster. */
export const coredns = nodeProgram('coredns', `CoreDNS ${COREDNS}`, {
  target: 'github.com/coredns/coredns',
  takes: 'about 2 min on two cores, 2 GB of disk meanwhile',
});

/** What holds the namespaces of a pod. */
export const pause = nodeProgram('pause', 'the pause of a pod', {
  target: '.',
  takes: 'some seconds',
});

/** What makes a folder of a node for each volume that is claimed. */
export const localPath = nodeProgram('local-path', `local-path-provisioner ${LOCAL_PATH}`, {
  target: 'github.com/rancher/local-path-provisioner',
  takes: 'about 1 min on two cores, 1 GB of disk meanwhile',
});
