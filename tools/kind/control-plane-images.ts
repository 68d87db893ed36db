import { KUBERNETES } from '../parts/kubernetes.ts';
import { COREDNS, ETCD, LOCAL_PATH } from '../parts/node-programs.ts';
import type { PartName } from '../parts/part.ts';

/** An image of one program, as kubeadm and containerd ask for it. */
export interface ProgramImage {
  names: string[];
  part: PartName;
  /** The program, where the part is a folder of several. */
  program?: string;
  /** What Docker notes in the image (CMD, ENV, …). */
  change: string;
  /** It calls programs of Debian, so it stands on the files of the node. */
  onDebian?: true;
}

const REGISTRY = 'registry.k8s.io';
const PATH = 'ENV PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function ofKubernetes(program: string): ProgramImage {
  const names = [`${REGISTRY}/${program}:${KUBERNETES}`];
  return { names, part: 'kubernetes', program, change: PATH };
}

/** All that a cluster runs before anybody has deployed anything. */
export const PROGRAM_IMAGES: ProgramImage[] = [
  ofKubernetes('kube-apiserver'),
  ofKubernetes('kube-controller-manager'),
  ofKubernetes('kube-scheduler'),
  { ...ofKubernetes('kube-proxy'), onDebian: true },
  { names: [`${REGISTRY}/etcd:${ETCD}-0`], part: 'etcd', change: PATH },
  {
    names: [`${REGISTRY}/coredns/coredns:v${COREDNS}`],
    part: 'coredns',
    change: 'ENTRYPOINT ["/usr/local/bin/coredns"]',
  },
  {
    names: [`docker.io/rancher/local-path-provisioner:v${LOCAL_PATH}`],
    part: 'local-path',
    change: 'ENTRYPOINT ["/usr/local/bin/local-path"]',
  },
  {
    // containerd asks for the first, kubeadm for the second.
    names: [`${REGISTRY}/pause:3.10`, `${REGISTRY}/pause:3.10.1`],
    part: 'pause',
    change: 'ENTRYPOINT ["/usr/local/bin/pause"]',
  },
];
