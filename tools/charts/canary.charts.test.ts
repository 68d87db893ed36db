import { describe, expect, it } from 'vitest';
import { SERVICES } from '../services/declared.ts';
import type { Deployment } from './kinds.ts';
import { only, render } from './render.ts';
import type { KubeObject } from './render-chart.ts';

type Labels = Record<string, string>;

const isPicked = (labels: Labels, selector: Labels) =>
  Object.entries(selector).every(([name, value]) => labels[name] === value);

interface Picks {
  selector?: Labels | { matchLabels: Labels };
  podSelector?: { matchLabels: Labels };
}

/** What picks the pods of a service, by the kind of the object that does. */
function selectorsOf(objects: KubeObject[]): [string, Labels][] {
  return objects.flatMap(({ kind, spec }) => {
    const { selector, podSelector } = (spec ?? {}) as Picks;
    const found = selector ?? podSelector;
    if (found === undefined) return [];
    return [[kind, typeof found.matchLabels === 'object' ? found.matchLabels : (found as Labels)]];
  });
}

describe.each(SERVICES)('a canary of $name', ({ name, sharesViews }) => {
  const values = { image: { tag: 'next' }, replicas: 1 };
  const stable = render(name, { values: { serviceMonitor: { enabled: true } } });
  const rendered = render(name, { values: { ...values, track: 'canary' } });
  const set = async () => only<Deployment>(await rendered, 'ReplicaSet');

  it('is pods and their settings, and changes nothing that the service has', async () => {
    const kinds = (await rendered).map(({ kind, metadata }) => [kind, metadata.name]);
    expect(kinds.sort()).toEqual([
      ['ConfigMap', `${name}-canary`],
      ['ReplicaSet', `${name}-canary`],
    ]);
    expect(only<Deployment>(await rendered, 'ReplicaSet').spec.replicas).toBe(1);
  });

  it('is picked by all that picks the pods of the service', async () => {
    const { labels } = (await set()).spec.template.metadata;
    const selectors = selectorsOf(await stable);
    expect(selectors.map(([kind]) => kind).sort()).toEqual([
      ...['Deployment', 'NetworkPolicy', 'PodDisruptionBudget', 'Service', 'ServiceMonitor'],
    ]);
    for (const [kind, selector] of selectors) {
      expect([kind, isPicked(labels, selector)]).toEqual([kind, true]);
    }
  });

  it('is no ReplicaSet of the Deployment, and takes none of its pods', async () => {
    const { spec } = only<Deployment>(await stable, 'Deployment');
    const { metadata, spec: own } = await set();
    expect(isPicked(metadata.labels ?? {}, spec.selector.matchLabels)).toBe(false);
    expect(isPicked(spec.template.metadata.labels, own.selector.matchLabels)).toBe(false);
    expect(isPicked(own.template.metadata.labels, own.selector.matchLabels)).toBe(true);
  });

  if (sharesViews) {
    it('tries out its fold: it listens nowhere, and so is never ready', async () => {
      const [container] = (await set()).spec.template.spec.containers;
      const { args, startupProbe, livenessProbe, readinessProbe } = container!;
      expect(args).toEqual(['bundle/main.js', 'trial']);
      expect([startupProbe, livenessProbe]).toEqual([undefined, undefined]);
      expect(readinessProbe).toMatchObject({ httpGet: { path: '/ready' } });
    });
  } else {
    it('is the same pod but for its image, its settings’ name and its track', async () => {
      const { template } = only<Deployment>(await render(name, { values }), 'Deployment').spec;
      const told = JSON.stringify((await set()).spec.template);
      const as = told.replaceAll(`"name":"${name}-canary"`, `"name":"${name}"`);
      expect(JSON.parse(as.replace('"canary"', '"stable"'))).toEqual(template);
      expect(told).toContain(`{"configMapRef":{"name":"${name}-canary"}}`);
    });
  }
});
