import { basename, dirname } from 'node:path';
import { expect, it } from 'vitest';
import { SERVICES } from '../services/declared.ts';
import { LOCAL_SETS, releasesWith } from './releases.ts';

const { beside, data, outside, services } = releasesWith(LOCAL_SETS);

it('has a release of each service in its layer, the entry last', () => {
  expect(services.map(({ name }) => name).sort()).toEqual(SERVICES.map(({ name }) => name).sort());
  expect(services.at(-1)).toMatchObject({ name: 'gateway', namespace: 'client-layer' });
});

it('has what a cluster of our own lacks, each where its chart is', () => {
  expect(beside.map(({ name, namespace }) => [name, namespace])).toEqual([
    ['metrics-server', 'kube-system'],
    ['ingress', 'default'],
  ]);
});

it('takes of the sets those that a chart has', () => {
  const auth = services.find(({ name }) => name === 'auth');
  const files = auth?.values.map((path) => [basename(dirname(path)), basename(path)]);
  expect(files).toEqual([
    ['auth', 'values-test.yaml'],
    ['auth', 'values-dev.yaml'],
  ]);
  expect(data.values.map((path) => basename(path))).toEqual(['values-test.yaml']);
  expect(releasesWith().data.values).toEqual([]);
});

it('has the mail sink on a developer’s machine alone', () => {
  expect(outside.map(({ name }) => name)).toEqual(['mail-sink']);
  expect(releasesWith(['prod']).outside).toEqual([]);
});
