import { only } from './render.ts';
import type { KubeObject } from './render-chart.ts';

/** What the tests look at of the objects that they render. */
export interface Deployment {
  spec: {
    replicas?: number;
    selector: { matchLabels: Record<string, string> };
    template: {
      metadata: { labels: Record<string, string>; annotations: Record<string, string> };
      spec: PodSpec;
    };
  };
}

export interface Store {
  spec: Deployment['spec'] & { volumeClaimTemplates?: { metadata: object }[] };
}

export interface Role {
  metadata: { namespace: string };
  rules: { resources: string[]; verbs: string[]; resourceNames?: string[] }[];
}

export interface PodSpec {
  nodeSelector?: Record<string, string>;
  serviceAccountName: string;
  automountServiceAccountToken: boolean;
  terminationGracePeriodSeconds: number;
  securityContext: object;
  imagePullSecrets?: { name: string }[];
  initContainers?: Container[];
  containers: Container[];
  volumes?: { name: string; secret: { secretName: string }; configMap?: { name: string } }[];
}

export interface Container {
  image: string;
  imagePullPolicy: string;
  args?: string[];
  env?: {
    name: string;
    value?: string;
    valueFrom: { secretKeyRef: { name: string; key: string } };
  }[];
  volumeMounts?: { name: string; mountPath: string }[];
  startupProbe: Probe;
  livenessProbe: Probe;
  readinessProbe: Probe;
  resources: { requests: Amounts; limits: Amounts };
  securityContext: object;
}

interface Probe {
  httpGet: { path: string; port: string };
  periodSeconds: number;
  timeoutSeconds: number;
  failureThreshold?: number;
}

interface Amounts {
  cpu: string;
  memory: string;
}

export interface NetworkPolicy {
  spec: {
    policyTypes: string[];
    ingress: { from: Peer[]; ports: { port: number | string }[] }[];
    egress: { to: Peer[]; ports: { port: number }[] }[];
  };
}

interface Peer {
  namespaceSelector?: { matchLabels: Record<string, string> };
  podSelector?: { matchLabels: Record<string, string> };
  ipBlock?: object;
}

/** How long a service goes on as before once it is told to end. */
export function stopSeconds(objects: KubeObject[]): number {
  const { data } = only<{ data: Record<string, string> }>(objects, 'ConfigMap');
  return Number(data['STOP_SECONDS']);
}
