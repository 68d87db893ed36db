import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { stringify } from 'yaml';
import { resourcesOf } from '../dapr/components.ts';
import { composePlaces } from './compose-places.ts';
import { composeReload } from './compose-reload.ts';
import { composeService, type ComposeService } from './compose-service.ts';
import { composeSettings } from './compose-settings.ts';
import { composeSidecar } from './compose-sidecar.ts';
import { COMPOSE_SET_UP } from './compose-set-up.ts';
import { COMPOSE_BROKER, COMPOSE_STORES } from './compose-stores.ts';

/** A whole file of Docker Compose. */
export interface ComposeDocument {
  services: Record<string, ComposeService>;
  networks: Record<string, object>;
  volumes: Record<string, object>;
}

const HEAD = `# The stores and the services beside their sidecars, for whoever has Docker: tools/images/README.md.
# Made by npm run generate from each service.ts. A value is taken from .env where that has one (.env.example).
`;

const RELOAD = `# Services from this checkout, which restart when a file changes, in place of those in their images:
#   docker-compose -f docker-compose.yaml -f docker-compose.reload.yaml up
# Made by npm run generate.
`;

const BROKER = `# The broker of docker-compose.yaml. Made by npm run generate.
`;

/** docker-compose.yaml, what it adds for reload, and what containers are given to read: path → content. */
export async function composeFiles(services: ServiceDeclaration[]): Promise<Map<string, string>> {
  const document = await composeDocument(services);
  return new Map([
    ['docker-compose.yaml', HEAD + yaml(document)],
    ['docker-compose.reload.yaml', RELOAD + yaml(composeReload(services))],
    ['compose/kafka.properties', BROKER + COMPOSE_BROKER],
    ...services.flatMap((service) =>
      [...resourcesOf(service, composePlaces(service))].map(
        ([file, text]) => [`compose/components/${service.name}/${file}`, text] as const,
      ),
    ),
  ]);
}

/** What docker-compose.yaml says. */
export async function composeDocument(services: ServiceDeclaration[]): Promise<ComposeDocument> {
  const pairs = services.map(async (service) => {
    const hasResources = resourcesOf(service, composePlaces(service)).size > 0;
    return [
      [service.name, composeService(service, services, await composeSettings(service, services))],
      [`${service.name}-daprd`, composeSidecar(service, hasResources)],
    ] as const;
  });
  const kept = ['postgres', 'redis-state', 'kafka', 'vault', 'secrets'];
  return {
    services: {
      ...COMPOSE_STORES,
      ...COMPOSE_SET_UP,
      ...Object.fromEntries((await Promise.all(pairs)).flat()),
    },
    networks: { services: {}, stores: {} },
    volumes: Object.fromEntries(kept.map((name) => [name, {}])),
  };
}

/** Compose 1 reads YAML 1.1, to which `yes` is no text. */
const WRITTEN = {
  version: '1.1',
  singleQuote: true,
  lineWidth: 0,
  aliasDuplicateObjects: false,
} as const;

function yaml(document: object): string {
  return stringify(document, WRITTEN);
}
