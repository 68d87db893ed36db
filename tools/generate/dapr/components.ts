import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { keepsSecret, usesPubsub } from '../../services/uses.ts';
import { configuration, configurationFile } from './configuration.ts';
import { DIRECTLY, type Invocation } from './invocation.ts';
import { LOCAL_PLACES, type Places } from './places.ts';
import { pubsub } from './pubsub.ts';
import { resiliency } from './resiliency.ts';
import { secretStore } from './secret-store.ts';
import { stateStore } from './state-store.ts';
import { subscription, subscriptionFile } from './subscription.ts';

/** The files that the sidecar of a service loads on a developer's machine, by path: its own and no other's. */
export function componentsOf(service: ServiceDeclaration): Map<string, string> {
  const folder = `components/${service.name}`;
  const resources = resourcesOf(service, LOCAL_PLACES);
  // The run file names the folder, and git keeps none that is empty.
  if (resources.size === 0) resources.set('README.md', nothing(service.name));
  return new Map([
    // Not in the watched folder: daprd restarts at each change beside a configuration.
    [configurationFile(service), configuration(service)],
    ...[...resources].map(([file, text]) => [`${folder}/${file}`, text] as const),
  ]);
}

/** Components, subscriptions and time-outs of a sidecar, by file. */
export function resourcesOf(
  service: ServiceDeclaration,
  places: Places,
  invocation: Invocation = DIRECTLY,
): Map<string, string> {
  const files = new Map<string, string>();
  if (usesPubsub(service)) files.set('pubsub.yaml', pubsub(service, places));
  if (service.daprState) files.set('statestore.yaml', stateStore(service, places));
  if (keepsSecret(service)) files.set('secrets.yaml', secretStore(service, places));
  if (files.size > 0 || invocation.called.length > 0) {
    files.set('resiliency.yaml', resiliency(service, invocation));
  }
  for (const one of service.subscribes ?? []) {
    files.set(subscriptionFile(one), subscription(service, one));
  }
  return files;
}

function nothing(name: string): string {
  return `# ${name} uses no component\n\nMade by \`npm run generate\`: its sidecar needs a folder to watch.\n`;
}
