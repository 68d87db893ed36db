import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { Progress } from '../console/progress.ts';
import { ensureParts } from './ensure-parts.ts';
import type { Part, PartName } from './part.ts';
import { startReleasePage } from './release-page.ts';

it('waits 5 s in all for pages that hang, then brings the parts in another way', async () => {
  const page = await startReleasePage(new Map());
  page.fault = 'hangs';
  const brought: string[] = [];
  const part = (name: PartName): Part => ({
    name,
    find: async () => (brought.includes(name) ? `/bin/${name}` : undefined),
    release: {
      ...{ title: name, binary: name, archive: `${page.url}/${name}.zip` },
      checksums: `${page.url}/${name}.sha256`,
      version: { args: [], pattern: /./, fits: () => true },
    },
    bring: { what: `building ${name}`, run: async () => void brought.push(name) },
    otherwise: '',
  });
  const out = new PassThrough() as unknown as NodeJS.WriteStream;
  const names: PartName[] = ['daprd', 'dapr', 'vault'];
  const parts = { daprd: part('daprd'), dapr: part('dapr'), vault: part('vault') };
  const startedAt = performance.now();
  await ensureParts(names, new Progress(out), parts);
  // Two of them one after the other would take 10 s.
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(brought.sort()).toEqual(names.toSorted());
  await page.close();
});
