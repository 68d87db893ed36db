import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkoutRoot } from '../stack/layout.ts';
import { CLUSTER_BASES } from './bases/cluster-bases.ts';
import { BASES } from './bases/import-bases.ts';
import { CLUSTER_IMAGES, PUBLIC_IMAGES } from './public-images.ts';

const dockerfile = readFileSync(join(checkoutRoot, 'Dockerfile'), 'utf8');

it('are what the Dockerfile takes unless told', () => {
  expect(dockerfile).toContain(`\nARG BUILD_IMAGE=${PUBLIC_IMAGES.build}\n`);
  expect(dockerfile).toContain(`\nARG RUNTIME_IMAGE=${PUBLIC_IMAGES.runtime}\n`);
  expect(dockerfile).toContain(`\nARG DAPRD_IMAGE=${PUBLIC_IMAGES.daprd}\n`);
});

it('name no frontend, which a machine without a registry could not fetch', () => {
  expect(dockerfile).not.toMatch(/^# *syntax=/m);
});

it('each have a stand-in of the same name', () => {
  expect(BASES.map(({ image }) => image).sort()).toEqual(Object.values(PUBLIC_IMAGES).sort());
});

it('and so has each that a cluster runs besides', () => {
  const made = CLUSTER_BASES.map(({ image }) => image);
  expect(made.sort()).toEqual(Object.values(CLUSTER_IMAGES).sort());
});

it("are those that Dapr's chart is told of", () => {
  const text = readFileSync(join(checkoutRoot, 'charts/dapr.values.yaml'), 'utf8');
  const { global } = parse(text) as { global: { registry: string; tag: string } };
  expect(CLUSTER_IMAGES.operator).toBe(`daprio/operator:${global.tag}`);
  expect(global.registry).toBe('docker.io/daprio');
});
