import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { parse } from 'yaml';
import { checkoutRoot } from '../../stack/layout.ts';
import { chartYaml, VERSION } from './chart-yaml.ts';
import { serviceSets } from './service-sets.ts';

const FOLDER = 'charts/golfroundpro';

/** What is in it beside the services, by hand. */
const BESIDE = ['layers', 'data'];
const SETS = ['dev', 'test', 'prod', 'gke'];

/** The chart of everything, by path; each set of values is made of those of the charts in it. */
export function umbrellaChart(services: ServiceDeclaration[]): Map<string, string> {
  const made = '# Made by npm run generate from every service.ts.\n';
  const names = [...BESIDE, ...services.map(({ name }) => name)];
  const enabled = Object.fromEntries(names.map((name) => [name, { enabled: true }]));
  return new Map([
    [`${FOLDER}/Chart.yaml`, made + chartYaml(chartFile(names))],
    [`${FOLDER}/values.yaml`, made + chartYaml(enabled)],
    ...SETS.map(
      (set) => [`${FOLDER}/values-${set}.yaml`, made + chartYaml(setOf(set, services))] as const,
    ),
  ]);
}

function chartFile(names: string[]) {
  return {
    apiVersion: 'v2',
    name: 'golfroundpro',
    description: 'all of GolfRoundPro as one release: layers, stores, services',
    type: 'application',
    version: VERSION,
    appVersion: VERSION,
    dependencies: names.map((name) => ({
      name,
      version: VERSION,
      repository: `file://../${name}`,
      condition: `${name}.enabled`,
    })),
  };
}

function setOf(set: string, services: ServiceDeclaration[]): Record<string, object> {
  const beside = BESIDE.map((name) => [name, ownSet(name, set)] as const);
  const own = services.map((service) => [service.name, serviceSets(service)[set]] as const);
  return Object.fromEntries([...beside, ...own].filter(([, values]) => values !== undefined)) as {
    [name: string]: object;
  };
}

function ownSet(name: string, set: string): object | undefined {
  const file = join(checkoutRoot, `charts/${name}/values-${set}.yaml`);
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as object) : undefined;
}
