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
