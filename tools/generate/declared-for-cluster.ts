import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import type { Declared } from '../cluster/setup/declared.ts';
import { topicsOf } from '../services/topics.ts';
import { layerOf } from './charts/layer.ts';
import { tokenSecretsOf } from './charts/token-secrets.ts';

/** What the set-up of a cluster must know of all services: its image holds none of them. */
export function declaredForCluster(services: ServiceDeclaration[]): Declared {
  return {
    services: services.map((service) => {
      const { name, postgres, secrets } = service;
      const tokens = tokenSecretsOf(service, services);
      return { name, namespace: layerOf(service), tokens, postgres, secrets };
    }),
    topics: topicsOf(services).map(({ name, partitions, productionPartitions, retentionDays }) => ({
      ...{ name, partitions, productionPartitions, retentionDays },
    })),
  };
}

/** The same as a file. */
export function declaredForClusterFile(services: ServiceDeclaration[]): string {
  return `// Generated from every service.ts by npm run generate.
import type { Declared } from './declared.ts';

export const DECLARED: Declared = ${JSON.stringify(declaredForCluster(services), null, 2)};
`;
}
