import { describe, expect, it } from 'vitest';
import { layerOf } from '../generate/charts/layer.ts';
import { SERVICES } from '../services/declared.ts';
import { addressesNeeded } from '../services/settings.ts';
import { stopSeconds, type NetworkPolicy } from './kinds.ts';
import { only, render } from './render.ts';

interface Configuration {
  spec: {
    accessControl: { defaultAction: string; policies?: Policy[] };
    api: { allowed: { name: string }[] };
  };
}

interface Policy {
  appId: string;
  namespace: string;
  trustDomain: string;
  defaultAction: string;
  operations: { name: string; action: string }[];
}

interface Resiliency {
  spec: {
    policies: { retries: Record<string, { maxRetries: number }> };
    targets: { apps: Record<string, { retry: string }> };
  };
}

const SIDECAR = 50_002;

describe.each(SERVICES)('through its sidecar, $name', (service) => {
  const rendered = render(service.name);
  const configuration = async () => only<Configuration>(await rendered, 'Configuration').spec;
  const callers = SERVICES.filter((other) => addressesNeeded(other, SERVICES).includes(service));
  const called = addressesNeeded(service, SERVICES);

  it('is called by who declares it, and by nobody else', async () => {
    const { defaultAction, policies = [] } = (await configuration()).accessControl;
    expect(defaultAction).toBe('deny');
    expect(policies.map(({ appId, namespace }) => [appId, namespace])).toEqual(
      callers.map((caller) => [caller.name, layerOf(caller)]),
    );
    for (const policy of policies) {
      expect(policy).toMatchObject({ defaultAction: 'deny', trustDomain: 'public' });
    }
  });

  it('is asked for what it serves; the gateway alone brings what clients ask for', async () => {
    const { policies = [] } = (await configuration()).accessControl;
    for (const { appId, operations } of policies) {
      const names = operations.map(({ name }) => name);
      const isApi = (name: string) => name.startsWith('/api/') || name === '/health';
      expect(names.some(isApi)).toBe(appId === 'gateway');
      const calls = SERVICES.find(({ name }) => name === appId)!.calls ?? [];
      expect(names.includes('/internal/**')).toBe(calls.includes(service.name));
      // With these its own sidecar brings events, and it would show the app's token.
      expect(names.filter((name) => /^\/(events|dapr|\*)/.test(name))).toEqual([]);
      // Whoever calls auth reads the keys of its tokens.
      const hasKeys = names.includes('/.well-known/jwks.json');
      expect(hasKeys).toBe(service.name === 'auth');
    }
  });

  it('calls whom it declares, and its sidecar repeats nothing', async () => {
    const { allowed } = (await configuration()).api;
    expect(allowed.some(({ name }) => name === 'invoke')).toBe(called.length > 0);
    if (called.length === 0) return;
    const { policies, targets } = only<Resiliency>(await rendered, 'Resiliency').spec;
    const apps = called.map(({ name }) => [name, { retry: 'never' }] as const);
    expect(targets.apps).toEqual(Object.fromEntries(apps));
    expect(policies.retries['never']).toMatchObject({ maxRetries: 0 });
  });

  it('is reached by their sidecars, and reaches those that it calls', async () => {
    const { ingress, egress } = only<NetworkPolicy>(await rendered, 'NetworkPolicy').spec;
    const isSidecar = ({ ports }: { ports: { port: number | string }[] }) =>
      ports.length === 1 && ports[0]!.port === SIDECAR;
    expect(ingress.filter(isSidecar)).toHaveLength(callers.length);
    expect(egress.filter(isSidecar)).toHaveLength(called.length);
    // By its own port only who lets clients in, and who reads metrics.
    const isEntry = service.area === 'entry';
    const direct = ingress.filter((one) => !isSidecar(one));
    expect(direct).toHaveLength(isEntry ? 2 : 1);
    expect(JSON.stringify(egress)).not.toContain('8080');
  });

  it('is called until no sidecar knows a pod any more that ends', async () => {
    if (callers.length > 0) expect(stopSeconds(await rendered)).toBeGreaterThan(20);
  });
});
