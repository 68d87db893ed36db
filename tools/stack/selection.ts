import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import type { PartName } from '../parts/part.ts';
import { keepsSecret, usesPubsub } from '../services/uses.ts';
import { allStores } from './stores/all-stores.ts';
import type { Store, StoreName } from './stores/store.ts';

/** What is started: services with all that they need, their stores only, or some stores that are empty. */
export type Selection =
  | { run: 'services'; services: ServiceDeclaration[] }
  | { run: 'stores'; services: ServiceDeclaration[] }
  | { run: 'empty stores'; stores: StoreName[] };

/** The stores of a selection. */
export function storesOf(selection: Selection): Store[] {
  const names =
    selection.run === 'empty stores' ? selection.stores : selection.services.flatMap(storesNeeded);
  return allStores.filter(({ name }) => names.includes(name));
}

/** The stores that a service stands on; its sessions, views and values need the Redis that keeps. */
function storesNeeded(service: ServiceDeclaration): StoreName[] {
  const { postgres, redis = [], outside = [], daprState } = service;
  return [
    ...(postgres ? ['postgres' as const] : []),
    ...redis,
    ...(daprState ? ['redis-state' as const] : []),
    ...(usesPubsub(service) ? ['kafka' as const] : []),
    ...(keepsSecret(service) ? ['vault' as const] : []),
    ...outside,
  ];
}

/** The parts that a selection needs. */
export function partsOf(selection: Selection): PartName[] {
  const parts = new Set(storesOf(selection).flatMap((store) => store.parts));
  if (selection.run !== 'empty stores') parts.add('daprd').add('web');
  if (selection.run === 'stores') parts.add('dapr');
  return [...parts];
}
