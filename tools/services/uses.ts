import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';

/** Whether a service talks to Kafka through its sidecar. */
export function usesPubsub({ publishes = [], subscribes = [] }: ServiceDeclaration): boolean {
  return publishes.length + subscribes.length > 0;
}

/** What of a declaration says which secrets a service has. */
export type SecretOwner = Pick<ServiceDeclaration, 'name' | 'postgres' | 'secrets'>;

/** Whether a service keeps a secret: whoever has a schema has a login at least. */
export function keepsSecret({ postgres, secrets }: SecretOwner): boolean {
  return postgres !== undefined || secrets !== undefined;
}

/** The services that have an audit log. */
export function auditedOf(services: SecretOwner[]): string[] {
  return services.filter(({ postgres }) => postgres?.audit).map(({ name }) => name);
}

/** The services that have a queue. */
export function queuedOf(services: SecretOwner[]): string[] {
  return services.filter(({ postgres }) => postgres?.queue).map(({ name }) => name);
}

/** A store that a service or its sidecar asks. */
export type UsedStore = 'postgres' | 'redis-state' | 'redis-cache' | 'kafka' | 'vault';

/** The stores that a service and its sidecar ask, each once. */
export function storesOf(service: ServiceDeclaration): UsedStore[] {
  const { postgres, redis = [], daprState } = service;
  return [
    ...(postgres ? (['postgres'] as const) : []),
    ...new Set([...redis, ...(daprState ? (['redis-state'] as const) : [])]),
    ...(usesPubsub(service) ? (['kafka'] as const) : []),
    ...(keepsSecret(service) ? (['vault'] as const) : []),
  ];
}
