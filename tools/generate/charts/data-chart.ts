import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import type { UsedStore } from '../../services/uses.ts';
import { declaredForCluster } from '../declared-for-cluster.ts';
import { arrowsOf, type Peer } from './chart-arrows.ts';
import { chartYaml } from './chart-yaml.ts';
import { DATA_LAYER, layerOf } from './layer.ts';

const SET_UP: Peer = { name: 'set-up', namespace: DATA_LAYER };
const BACKUP: Peer = { name: 'backup', namespace: DATA_LAYER };
const RENEW: Peer = { name: 'renew-tokens', namespace: DATA_LAYER };

/** The set-up and its like, which no service declares. */
const ALWAYS: Record<string, Peer[]> = {
  postgres: [SET_UP, BACKUP],
  kafka: [SET_UP],
  vault: [SET_UP, RENEW, BACKUP],
};

/** Secrets of a namespace, by name. */
interface NamedSecrets {
  /** Made once, and read. */
  kept: string[];
  /** Vault's tokens: made anew when they have ended. */
  renewed: string[];
}

/** What the chart of the stores must know of all services: who may reach which store, and which Secrets there are. */
export function declaredForData(services: ServiceDeclaration[]): string {
  const made = '# Made by npm run generate from every service.ts.\n';
  const declared = { clients: clientsOf(services), secrets: secretsOf(services) };
  return made + chartYaml(declared);
}

/** Who may reach which store. */
export function clientsOf(services: ServiceDeclaration[]): Record<UsedStore, Peer[]> {
  const clients = new Map<string, Peer[]>(Object.entries(ALWAYS));
  for (const service of services) {
    const peer = { name: service.name, namespace: layerOf(service) };
    const stores = arrowsOf(service, services).to.filter((to) => to.namespace === DATA_LAYER);
    for (const { name = '' } of stores) clients.set(name, [...(clients.get(name) ?? []), peer]);
  }
  return Object.fromEntries(clients) as Record<UsedStore, Peer[]>;
}

function secretsOf(services: ServiceDeclaration[]): Record<string, NamedSecrets> {
  const secrets: Record<string, NamedSecrets> = {
    [DATA_LAYER]: { kept: ['postgres-superuser', 'vault-keys'], renewed: [] },
  };
  for (const { namespace, tokens } of declaredForCluster(services).services) {
    const { app, sidecar, vault, callers } = tokens;
    const { kept, renewed } = (secrets[namespace] ??= { kept: [], renewed: [] });
    const names = [app, sidecar, ...Object.values(callers)];
    kept.push(...names.filter((name) => !kept.includes(name)));
    if (vault !== undefined) renewed.push(vault);
  }
  return secrets;
}
