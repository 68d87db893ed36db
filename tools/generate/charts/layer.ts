import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';

/** The namespace of a service: what the outside may reach apart from what it may not. */
export function layerOf({ area }: Pick<ServiceDeclaration, 'area'>): string {
  return area === 'entry' ? 'client-layer' : 'server-layer';
}

/** Where the ingress controller is. */
export const INGRESS = 'ingress';

/** Where the stores are. */
export const DATA_LAYER = 'data-layer';
