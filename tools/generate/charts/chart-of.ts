import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { checkoutRoot } from '../../stack/layout.ts';
import { configuration } from '../dapr/configuration.ts';
import { resourcesOf } from '../dapr/components.ts';
import { CHART_PLACES } from '../dapr/places.ts';
import { arrowsOf } from './chart-arrows.ts';
import { invocationOf } from './chart-invocation.ts';
import { chartSettings } from './chart-settings.ts';
import { chartYaml, VERSION } from './chart-yaml.ts';
import { layerOf } from './layer.ts';
import { ENTRY_NOTES, serviceSets } from './service-sets.ts';
import { tokenSecretsOf } from './token-secrets.ts';

const read = (file: string) => readFileSync(join(checkoutRoot, file), 'utf8');

/** One for all of them: what can be set is the same of every service. */
const SCHEMA = read('charts/lib/service.schema.json');

/** Sidecars look up where an app is every 20 s, so for longer than that one of its pods that ends is still called. */
const CALLED_STOP = { waitSeconds: 25, graceSeconds: 60 };

/** In an umbrella the release is in one namespace, and they are in that of their service. */
const NAMESPACE = '  namespace: {{ include "golfroundpro.v1.namespace" . }}\n';

/** The chart of a service, by path: what its declaration says; all else is in charts/lib. */
export function chartOf(
  service: ServiceDeclaration,
  services: ServiceDeclaration[],
): Map<string, string> {
  const folder = `charts/${service.name}`;
  const made = `# Made by npm run generate from services/${service.name}/service.ts.\n`;
  const files = new Map([
    [`${folder}/Chart.yaml`, made + chartYaml(chartFile(service))],
    [`${folder}/values.yaml`, made + chartYaml(valuesOf(service, services))],
    [`${folder}/values.schema.json`, SCHEMA],
    [`${folder}/templates/service.yaml`, '{{ include "golfroundpro.v1.service" . }}\n'],
    [`${folder}/templates/dapr.yaml`, made + ofStable(daprResources(service, services))],
  ]);
  for (const [set, values] of Object.entries(serviceSets(service))) {
    const note = service.area === 'entry' ? (ENTRY_NOTES[set] ?? '') : '';
    files.set(`${folder}/values-${set}.yaml`, made + note + chartYaml(values));
  }
  return files;
}

function chartFile({ name, summary }: ServiceDeclaration) {
  return {
    apiVersion: 'v2',
    name,
    description: summary,
    type: 'application',
    version: VERSION,
    appVersion: VERSION,
    dependencies: [
      {
        name: 'golfroundpro-lib',
        version: '1.0.0',
        repository: 'file://../lib',
        'import-values': ['defaults', 'stores'],
      },
    ],
  };
}

function valuesOf(service: ServiceDeclaration, services: ServiceDeclaration[]) {
  return {
    namespace: layerOf(service),
    ...(service.sharesViews ? { sharesViews: true } : {}),
    tokens: tokenSecretsOf(service, services),
    ...(invocationOf(service, services).callers.length > 0 ? { stop: CALLED_STOP } : {}),
    settings: chartSettings(service, services),
    networkPolicy: arrowsOf(service, services),
  };
}

/** The sidecar of a canary is told by those that are there: it has the same app id. */
function ofStable(resources: string): string {
  return `{{- if eq .Values.track "stable" }}\n${resources}{{- end }}\n`;
}

function daprResources(service: ServiceDeclaration, services: ServiceDeclaration[]): string {
  const invocation = invocationOf(service, services);
  const resources = [
    configuration(service, invocation),
    ...resourcesOf(service, CHART_PLACES, invocation).values(),
  ];
  return resources.join('---\n').replace(/^metadata:\n {2}name: .*\n/gm, `$&${NAMESPACE}`);
}
