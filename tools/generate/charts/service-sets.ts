import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';

/** A small cluster on one machine: what a pod asks for is little, what it may take is as it is. */
const TEST = {
  autoscaling: { enabled: false },
  resources: { requests: { cpu: '20m', memory: '96Mi' } },
  sidecar: { resources: { requests: { cpu: '20m', memory: '32Mi' } } },
};

/** Sets of values of a service's chart beside its own, by name: `dev` is values-dev.yaml. */
export function serviceSets({ settings }: ServiceDeclaration): Record<string, object> {
  return { ...(settings ? { dev: { settings } } : {}), test: TEST };
}
