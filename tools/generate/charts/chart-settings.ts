import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { settingsOf, type Addresses } from '../../services/settings.ts';
import { layerOf } from './layer.ts';

/** In Kubernetes every service listens here. */
export const PORT = 8080;

const store = (path: string) => `{{ .Values.global.stores.${path} }}`;
const redis = (name: string) =>
  `redis{{ if .Values.global.stores.${name}.tls }}s{{ end }}://${store(`${name}.address`)}`;

/** Stores are where the values of the chart say; services are asked through the sidecar. */
const CHART_ADDRESSES: Addresses = {
  portOf: () => PORT,
  of: (service) => `dapr://${service.name}.${layerOf(service)}`,
  postgres: {
    host: store('postgres.host'),
    port: store('postgres.port'),
    database: store('postgres.database'),
  },
  redis: {
    'redis-state': redis('redisState'),
    'redis-cache': redis('redisCache'),
  },
};

/** Where the pod of a service, and its sidecar, find the CAs of the stores. */
export const CA_FILE = '/var/run/ca/ca.crt';

/** What a service is told in a cluster; not what only a developer's machine would be. */
export function chartSettings(
  service: ServiceDeclaration,
  services: ServiceDeclaration[],
): Record<string, string> {
  return {
    HOST: '0.0.0.0',
    DAPR_HTTP_PORT: '3500',
    // Who calls is first its own sidecar, then the pod of the gateway.
    ...(service.area === 'entry' ? {} : { TRUSTED_PROXIES: 'loopback,uniquelocal' }),
    TLS_CA_FILE: `{{ if .Values.global.stores.ca }}${CA_FILE}{{ else }}none{{ end }}`,
    ...(service.postgres ? { DATABASE_TLS: store('postgres.tls') } : {}),
    ...settingsOf({ ...service, settings: {} }, services, CHART_ADDRESSES),
  };
}
