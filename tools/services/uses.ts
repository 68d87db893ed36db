import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';

/** Whether a service talks to Kafka through its sidecar. */
export function usesPubsub({ publishes = [], subscribes = [] }: ServiceDeclaration): boolean {
  return publishes.length + subscribes.length > 0;
}

/** Whether a service keeps a secret: whoever has a schema has a login at least. */
export function keepsSecret({ postgres, secrets }: ServiceDeclaration): boolean {
  return postgres !== undefined || secrets !== undefined;
}
