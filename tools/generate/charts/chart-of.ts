import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { tokenSetting } from '@golfroundpro/shared/service/settings.ts';
import { stringify } from 'yaml';
import { callersOf } from '../../services/settings.ts';
import { checkoutRoot } from '../../stack/layout.ts';
import { keepsSecret } from '../../services/uses.ts';
import { configuration } from '../dapr/configuration.ts';
import { resourcesOf } from '../dapr/components.ts';
import { CHART_PLACES } from '../dapr/places.ts';
import { arrowsOf } from './chart-arrows.ts';
import { chartSettings } from './chart-settings.ts';

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
    tokens: tokensOf(service, services),
    settings: chartSettings(service, services),
    networkPolicy: arrowsOf(service, services),
  };
}

/** The Secrets with its tokens, by name. */
function tokensOf(service: ServiceDeclaration, services: ServiceDeclaration[]) {
  const { name, calls = [] } = service;
  const pairs = [
    ...callersOf(service, services).map((caller) => [caller, name] as const),
    ...calls.map((callee) => [name, callee] as const),
  ];
  return {
    app: `app-token-${name}`,
    sidecar: `sidecar-token-${name}`,
    ...(keepsSecret(service) ? { vault: `vault-token-${name}` } : {}),
    callers: Object.fromEntries(
      pairs.map(([caller, callee]) => [
        tokenSetting(caller, callee),
        `token-${caller}-to-${callee}`,
      ]),
    ),
  };
}

function daprResources(service: ServiceDeclaration): string {
  return [configuration(service), ...resourcesOf(service, CHART_PLACES).values()].join('---\n');
}
