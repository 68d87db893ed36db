import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeCgroups } from './remove-cgroups.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'cgroups-'))));
afterEach(() => rmSync(root, { recursive: true }));

const make = (path: string) => mkdirSync(join(root, path), { recursive: true });

it('removes a cgroup with those below it, in every hierarchy of the first version', async () => {
  for (const path of ['cpu/ours/a/b', 'memory/ours', 'memory/theirs']) make(path);
  await removeCgroups('/ours', root);
  expect(readdirSync(join(root, 'cpu'))).toEqual([]);
  expect(readdirSync(join(root, 'memory'))).toEqual(['theirs']);
});

it('removes it from the one hierarchy of the second version', async () => {
  make('ours/a');
  make('theirs/ours');
  writeFileSync(join(root, 'cgroup.controllers'), '');
  await removeCgroups('/ours', root);
  expect(existsSync(join(root, 'ours'))).toBe(false);
  expect(existsSync(join(root, 'theirs/ours'))).toBe(true);
});

it('is content where there is none', async () => {
  await removeCgroups('/ours', root);
  expect(readdirSync(root)).toEqual([]);
});
