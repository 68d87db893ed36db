import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { PROGRAM_IMAGES } from './control-plane-images.ts';

const text = readFileSync(join(import.meta.dirname, 'storage.yaml'), 'utf8');

it('asks for no image that is not in the node', () => {
  const named = [...text.matchAll(/(?:image: |HELPER_IMAGE, value: ')([^\s']+)/g)];
  const images = named.map(([, image]) => image);
  expect(images).toHaveLength(3);
  expect(PROGRAM_IMAGES.flatMap(({ names }) => names)).toEqual(expect.arrayContaining(images));
});

it('has the class of volumes that is taken where a claim names none', () => {
  const objects = parseAllDocuments(text).map((document) => document.toJS() as object);
  expect(objects).toContainEqual(
    expect.objectContaining({
      kind: 'StorageClass',
      metadata: {
        name: 'standard',
        annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
      },
    }),
  );
});
