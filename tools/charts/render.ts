import { makeCheckObject } from './kube-schema.ts';
import { renderChart, type KubeObject, type RenderOptions } from './render-chart.ts';

/** Objects of these groups are defined in the cluster by those who bring them, and have no schema here. */
const CUSTOM = ['dapr.io/', 'monitoring.coreos.com/'];

const { HELM: helm = 'helm', KUBE_SCHEMAS: schemas = '' } = process.env;
const checkObject = makeCheckObject(schemas);

/** The chart of a service as Helm renders it, of which every object is one that Kubernetes knows. */
export async function render(
  service: string,
  options: Partial<Omit<RenderOptions, 'helm'>> = {},
): Promise<KubeObject[]> {
  const objects = await renderChart(service, { helm, namespace: 'server-layer', ...options });
  const faults = objects
    .filter(({ apiVersion }) => !CUSTOM.some((group) => apiVersion.startsWith(group)))
    .flatMap(checkObject);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return objects;
}

/** The one object of a kind. */
export function only<T>(objects: KubeObject[], kind: string): KubeObject & T {
  const [found, ...others] = objects.filter((object) => object.kind === kind);
  if (!found || others.length > 0) throw new Error(`there are ${others.length} more or no ${kind}`);
  return found as KubeObject & T;
}
