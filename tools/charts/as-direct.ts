import type { KubeObject } from './render-chart.ts';

interface Spec {
  accessControl?: { policies?: unknown };
  api?: { allowed: { name: string }[] };
  policies?: { retries?: Record<string, unknown> };
  targets?: { apps?: unknown };
}

/** A resource of Dapr without what only a cluster has: its namespace, and that services call each other through it. */
export function asDirect(object: KubeObject): KubeObject[] {
  const direct = structuredClone(object) as KubeObject & { spec: Spec };
  const { kind, metadata, spec } = direct;
  delete metadata.namespace;
  delete spec.accessControl?.policies;
  delete spec.targets?.apps;
  delete spec.policies?.retries?.['never'];
  if (spec.api) spec.api.allowed = spec.api.allowed.filter(({ name }) => name !== 'invoke');
  if (Object.keys(spec.policies?.retries ?? { any: true }).length === 0) {
    delete spec.policies!.retries;
  }
  const isOfCallsAlone = kind === 'Resiliency' && Object.keys(spec.targets!).length === 0;
  return isOfCallsAlone ? [] : [direct];
}
