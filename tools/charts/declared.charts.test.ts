import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tokenSetting } from '@golfroundpro/shared/service/settings.ts';
import { layerOf } from '../generate/charts/layer.ts';
import { askedSettings } from '../services/asked-settings.ts';
import { SERVICES } from '../services/declared.ts';
import { callersOf } from '../services/settings.ts';
import { needs } from '../services/needed.ts';
import { checkoutRoot } from '../stack/layout.ts';
import type { Container, Deployment, NetworkPolicy } from './kinds.ts';
import { asDirect } from './as-direct.ts';
import { only, render } from './render.ts';
import type { KubeObject } from './render-chart.ts';

/** What components/ says, where a developer's machine is meant. */
const LOCAL = {
  global: {
    stores: {
      kafka: { brokers: '127.0.0.1:9092' },
      redisState: { address: '127.0.0.1:6379' },
      vault: { address: 'http://127.0.0.1:8200' },
    },
  },
};

function componentsOf(service: string): KubeObject[] {
  const cwd = join(checkoutRoot, 'components');
  const files = globSync(`{${service}/*,configuration/${service}}.yaml`, { cwd });
  return files.map((file) => parse(readFileSync(join(cwd, file), 'utf8')) as KubeObject);
}

const byName = (objects: KubeObject[]) =>
  objects
    .map((object) => JSON.stringify(object).replace(/\.local\/vault-token-\w+/, 'TOKEN'))
    .map((text) => text.replace('/var/run/vault-token/token', 'TOKEN'))
    .sort();

describe.each(SERVICES)('the chart of $name', (service) => {
  const { name } = service;

  it('has the components of Dapr that its sidecar has on a developer’s machine', async () => {
    const rendered = await render(name, { values: LOCAL });
    const dapr = rendered.filter(({ apiVersion }) => apiVersion.startsWith('dapr.io/'));
    for (const { metadata } of dapr) expect(metadata.namespace).toBe(layerOf(service));
    expect(byName(dapr.flatMap(asDirect))).toEqual(byName(componentsOf(name)));
  });

  it('sets all that must be set, and nothing that nobody asks for', async () => {
    const files = service.settings ? ['values-dev.yaml'] : [];
    const rendered = await render(name, { files });
    const { data } = only<{ data: Record<string, string> }>(rendered, 'ConfigMap');
    const [container] = podOf(rendered).containers;
    const set = [...Object.keys(data), ...tokensOf(container!)];
    const [asked] = (await askedSettings(SERVICES)).filter((one) => one.service === service);
    const names = [
      ...asked!.settings.map(({ name: setting }) => setting),
      ...callersOf(service, SERVICES).map((caller) => tokenSetting(caller, name)),
    ];
    // These the injector sets.
    const must = asked!.settings
      .filter(({ fallback }) => fallback === undefined)
      .map(({ name: setting }) => setting)
      .filter((setting) => !['DAPR_API_TOKEN', 'APP_API_TOKEN'].includes(setting));
    expect(set).toEqual(expect.arrayContaining(must));
    expect(set.filter((setting) => !names.includes(setting))).toEqual([]);
  });

  it('lets in who calls it, and no other service', async () => {
    const { ingress } = only<NetworkPolicy>(await render(name), 'NetworkPolicy').spec;
    const allowed = ingress.flatMap(({ from }) => from.map((peer) => nameOf(peer.podSelector)));
    const callers = SERVICES.filter((other) => other !== service && needs(other, service));
    const direct = callers.filter(
      (other) => other.name === 'gateway' || other.calls?.includes(name),
    );
    expect(allowed.filter((one) => one !== undefined).sort()).toEqual(
      direct.map((other) => other.name).sort(),
    );
  });

  it('asks services through its sidecar', async () => {
    const { data } = only<{ data: Record<string, string> }>(await render(name), 'ConfigMap');
    for (const other of SERVICES) {
      const url = data[`${other.name.toUpperCase()}_URL`];
      if (url) expect(url).toBe(`dapr://${other.name}.${layerOf(other)}`);
    }
  });
});

function podOf(rendered: KubeObject[]) {
  return only<Deployment>(rendered, 'Deployment').spec.template.spec;
}

function tokensOf({ env = [] }: Container): string[] {
  return env.map(({ name }) => name);
}

function nameOf(selector: { matchLabels: Record<string, string> } | undefined): string | undefined {
  return selector?.matchLabels['app.kubernetes.io/name'];
}
