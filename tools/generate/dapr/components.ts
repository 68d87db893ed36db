import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { keepsSecret, usesPubsub } from '../../services/uses.ts';
import { configuration, configurationFile } from './configuration.ts';
import { pubsub } from './pubsub.ts';
import { resiliency } from './resiliency.ts';
import { secretStore } from './secret-store.ts';
import { stateStore } from './state-store.ts';
import { subscription, subscriptionFile } from './subscription.ts';

/** The files that the sidecar of a service loads, by path: its own and no other's. */
export function componentsOf(service: ServiceDeclaration): Map<string, string> {
  const folder = `components/${service.name}`;
  // Not in the watched folder: daprd restarts at each change beside a configuration.
  const files = new Map([[configurationFile(service), configuration(service)]]);
  if (usesPubsub(service)) files.set(`${folder}/pubsub.yaml`, pubsub(service));
  if (service.daprState) files.set(`${folder}/statestore.yaml`, stateStore(service));
  if (keepsSecret(service)) files.set(`${folder}/secrets.yaml`, secretStore(service));
  if (files.size > 1) files.set(`${folder}/resiliency.yaml`, resiliency(service));
  for (const one of service.subscribes ?? []) {
    files.set(`${folder}/${subscriptionFile(one)}`, subscription(service, one));
  }
  // The run file names the folder, and git keeps none that is empty.
  if (files.size === 1) files.set(`${folder}/README.md`, nothing(service.name));
  return files;
}

function nothing(name: string): string {
  return `# ${name} uses no component\n\nMade by \`npm run generate\`: its sidecar needs a folder to watch.\n`;
}
