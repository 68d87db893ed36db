import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { stringify } from 'yaml';
import { checkoutRoot } from '../../stack/layout.ts';
import { configuration } from '../dapr/configuration.ts';
import { resourcesOf } from '../dapr/components.ts';
import { CHART_PLACES } from '../dapr/places.ts';
import { arrowsOf } from './chart-arrows.ts';
import { chartSettings } from './chart-settings.ts';
import { tokenSecretsOf } from './token-secrets.ts';

const read = (file: string) => readFileSync(join(checkoutRoot, file), 'utf8');

/** Of everything here. */
const { version: VERSION } = JSON.parse(read('package.json')) as { version: string };

/** One for all of them: what can be set is the same of every service. */
const SCHEMA = read('charts/lib/service.schema.json');

const yaml = (value: object) => stringify(value, { singleQuote: true, lineWidth: 0 });

/** The chart of a service, by path: what its declaration says; all else is in charts/lib. */
export function chartOf(
  service: ServiceDeclaration,
  services: ServiceDeclaration[],
): Map<string, string> {
  const folder = `charts/${service.name}`;
  const made = `# Made by npm run generate from services/${service.name}/service.ts.\n`;
  const files = new Map([
    [`${folder}/Chart.yaml`, made + yaml(chartFile(service))],
    [`${folder}/values.yaml`, made + yaml(valuesOf(service, services))],
    [`${folder}/values.schema.json`, SCHEMA],
    [`${folder}/templates/service.yaml`, '{{ include "golfroundpro.v1.service" . }}\n'],
    [`${folder}/templates/dapr.yaml`, made + daprResources(service)],
  ]);
  if (service.settings) {
    files.set(`${folder}/values-dev.yaml`, made + yaml({ settings: service.settings }));
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
        'import-values': ['defaults'],
      },
    ],
  };
}

function valuesOf(service: ServiceDeclaration, services: ServiceDeclaration[]) {
  return {
    tokens: tokenSecretsOf(service, services),
    settings: chartSettings(service, services),
    networkPolicy: arrowsOf(service, services),
  };
}

function daprResources(service: ServiceDeclaration): string {
  return [configuration(service), ...resourcesOf(service, CHART_PLACES).values()].join('---\n');
}
