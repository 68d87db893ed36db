import { expect, it } from 'vitest';
import { missingImages } from './missing-images.ts';

const ONE = 'sha256:1111';
const OTHER = 'sha256:2222';
const nodeWith = (images: Record<string, string>) => ({
  images: Object.entries(images).map(([name, id]) => ({ id, repoTags: [name] })),
});

it.each([
  ['traefik:v3', 'docker.io/library/traefik:v3'],
  ['traefik', 'docker.io/library/traefik:latest'],
  ['golfroundpro/round:1', 'docker.io/golfroundpro/round:1'],
  ['registry.k8s.io/pause:3', 'registry.k8s.io/pause:3'],
  ['localhost:5000/round:1', 'localhost:5000/round:1'],
  ['localhost/round', 'localhost/round:latest'],
])('%s is there as %s', (name, full) => {
  const wanted = new Map([[name, ONE]]);
  expect(missingImages(wanted, [nodeWith({ [full]: ONE })])).toEqual([]);
  expect(missingImages(wanted, [nodeWith({ [full]: OTHER })])).toEqual([name]);
  expect(missingImages(wanted, [nodeWith({})])).toEqual([name]);
});

it('is missing where one of the nodes lacks it', () => {
  const wanted = new Map([
    ['a/b:1', ONE],
    ['a/c:1', OTHER],
  ]);
  const both = { 'docker.io/a/b:1': ONE, 'docker.io/a/c:1': OTHER };
  expect(missingImages(wanted, [nodeWith(both), nodeWith(both)])).toEqual([]);
  const nodes = [nodeWith(both), nodeWith({ 'docker.io/a/b:1': ONE })];
  expect(missingImages(wanted, nodes)).toEqual(['a/c:1']);
});

it('is missing where its content is there under another name alone', () => {
  const node = nodeWith({ 'docker.io/a/b:0': ONE });
  expect(missingImages(new Map([['a/b:1', ONE]]), [node])).toEqual(['a/b:1']);
});

it('takes any of the names of an image', () => {
  const node = { images: [{ id: ONE, repoTags: ['docker.io/a/b:0', 'docker.io/a/b:1'] }] };
  expect(missingImages(new Map([['a/b:1', ONE]]), [node])).toEqual([]);
});
