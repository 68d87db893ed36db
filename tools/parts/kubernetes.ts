import { builtPart } from './built-part.ts';

/** The Kubernetes of a cluster's nodes, made here or pulled. */
export const KUBERNETES = 'v1.34.1';

/** How to do without the programs of a node. */
export const A_REGISTRY = 'let Docker reach a registry that has the image kindest/node';

const VERSION = 'k8s.io/component-base/version';

const PROGRAMS = [
  'kube-apiserver',
  'kube-controller-manager',
  'kube-proxy',
  'kube-scheduler',
  'kubeadm',
  'kubectl',
  'kubelet',
];

/** The programs of a node and of its control plane, for an image that is made here: a folder. */
export const kubernetes = builtPart(
  {
    name: 'kubernetes',
    target: PROGRAMS.map((program) => `k8s.io/kubernetes/cmd/${program}`),
    variables: [
      `${VERSION}.gitVersion=${KUBERNETES}`,
      `${VERSION}.gitMajor=1`,
      `${VERSION}.gitMinor=34`,
    ],
    takes: 'about 7 min on two cores, 4 GB of disk meanwhile',
  },
  {
    title: `Kubernetes ${KUBERNETES.slice(1)}`,
    otherwise: A_REGISTRY,
  },
);
