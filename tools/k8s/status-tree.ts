/** What status reads of a Deployment or StatefulSet. */
export interface Workload {
  kind: string;
  metadata: { name: string; namespace: string; labels?: Record<string, string> };
  spec: { replicas?: number; selector: { matchLabels: Record<string, string> } };
  status: { readyReplicas?: number };
}

/** What status reads of a pod. */
export interface Pod {
  metadata: {
    name: string;
    namespace: string;
    labels?: Record<string, string>;
    deletionTimestamp?: string;
  };
  spec: { nodeName?: string };
  status: { phase?: string; containerStatuses?: ContainerStatus[] };
}

interface ContainerStatus {
  name: string;
  ready: boolean;
  restartCount: number;
  state?: { running?: object; waiting?: { reason?: string }; terminated?: { reason?: string } };
}

const VERSION = 'app.kubernetes.io/version';

/** A tree: namespace → workload, its version and how much of it is ready → pods → containers, the sidecar among them. */
export function statusTree(workloads: Workload[], pods: Pod[]): string[] {
  const namespaces = [...new Set(workloads.map(({ metadata }) => metadata.namespace))].sort();
  return namespaces.flatMap((namespace) => [
    namespace,
    ...workloads
      .filter(({ metadata }) => metadata.namespace === namespace)
      .flatMap((workload) => workloadLines(workload, pods)),
  ]);
}

function workloadLines({ metadata, spec, status }: Workload, pods: Pod[]): string[] {
  const wanted = spec.replicas ?? 1;
  const version = metadata.labels?.[VERSION] ?? '';
  const own = pods.filter(
    (pod) =>
      pod.metadata.namespace === metadata.namespace &&
      Object.entries(spec.selector.matchLabels).every(
        ([label, value]) => pod.metadata.labels?.[label] === value,
      ),
  );
  return [
    `  ${[metadata.name, version, `${status.readyReplicas ?? 0}/${wanted} ready`].filter(Boolean).join('  ')}`,
    ...own.flatMap(podLines),
  ];
}

function podLines({ metadata, spec, status }: Pod): string[] {
  const containers = status.containerStatuses ?? [];
  return [
    `    ${metadata.name}  ${status.phase ?? 'Unknown'}${spec.nodeName ? `  on ${spec.nodeName}` : ''}`,
    ...containers.map((one) => `      ${one.name}  ${healthOf(one)}${restartsOf(one)}`),
  ];
}

function healthOf({ ready, state }: ContainerStatus): string {
  if (ready) return 'ready';
  return state?.waiting?.reason ?? state?.terminated?.reason ?? 'not ready';
}

function restartsOf({ restartCount }: ContainerStatus): string {
  if (restartCount === 0) return '';
  return `  ${restartCount} ${restartCount === 1 ? 'restart' : 'restarts'}`;
}
