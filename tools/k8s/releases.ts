import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_LAYER, layerOf } from '../generate/charts/layer.ts';
import { SERVICES } from '../services/declared.ts';
import { checkoutRoot } from '../stack/layout.ts';

/** A release of Helm's. */
export interface Release {
  name: string;
  namespace: string;
  /** The folder of its chart; Dapr's is none of ours. */
  chart: string;
  /** Whether charts of this checkout must be put into it first (`file://`). */
  hasCharts: boolean;
  /** Files of values, each over those before it. */
  values: string[];
  /** The programs whose images it runs (tools/images/bundle/programs.ts), by the value that names the tag. */
  images: Record<string, string>;
}

const CHARTS = join(checkoutRoot, 'charts');

/** What only a cluster on a developer's machine is told: little is asked for, the demo is in it. */
export const LOCAL_SETS = ['test', 'dev'];

/** Where mails of our own cluster are: its name is that of its Service. */
export const MAIL_SINK = { name: 'mail-sink', namespace: 'server-layer', port: 8025 };

/** Every release of ours, in the order in which they are installed. */
export interface Releases {
  /** The namespaces of the layers, and who may reach whom. */
  layers: Release;
  /** What a cluster has beside the club: metrics-server, and the ingress controller. */
  beside: Release[];
  /** The stores, and the job that sets everything up. */
  data: Release;
  /** What stands for the world outside, on a developer's machine alone. */
  outside: Release[];
  /** The entry last. */
  services: Release[];
}

/** @param sets of values, each over those before it: `test` is values-test.yaml, where a chart has it */
export function releasesWith(sets: string[] = []): Releases {
  const ours = (name: string, namespace: string, images: Record<string, string>): Release => {
    const chart = join(CHARTS, name);
    const files = sets.map((set) => join(chart, `values-${set}.yaml`));
    const values = files.filter((path) => existsSync(path));
    return { name, namespace, chart, hasCharts: true, values, images };
  };
  return {
    layers: ours('layers', 'default', {}),
    beside: [ours('metrics-server', 'kube-system', {}), ours('ingress', 'default', {})],
    data: ours('data', DATA_LAYER, { 'setUp.image.tag': 'setup' }),
    outside: sets.includes('dev')
      ? [ours(MAIL_SINK.name, MAIL_SINK.namespace, { 'image.tag': MAIL_SINK.name })]
      : [],
    services: [...SERVICES]
      .sort((one, other) => Number(one.area === 'entry') - Number(other.area === 'entry'))
      .map((service) => ours(service.name, layerOf(service), { 'image.tag': service.name })),
  };
}

/** Dapr's control plane, by its own chart. */
export function daprRelease(chart: string): Release {
  const values = [join(CHARTS, 'dapr.values.yaml')];
  return { name: 'dapr', namespace: 'dapr-system', chart, hasCharts: false, values, images: {} };
}
