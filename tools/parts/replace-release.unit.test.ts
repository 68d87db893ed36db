import { globSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { replaceRelease } from './replace-release.ts';

const folder = mkdtempSync(join(tmpdir(), 'release-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Deploys a page of these assets; gives the files that can be loaded then. */
async function deploy(...assets: string[]): Promise<string[]> {
  const built = join(folder, 'built');
  mkdirSync(join(built, 'assets'), { recursive: true });
  for (const name of assets) writeFileSync(join(built, 'assets', name), name);
  await replaceRelease(join(folder, 'dist'), built);
  expect(readdirSync(folder)).toEqual(['dist']);
  return globSync('**/*.js', { cwd: join(folder, 'dist') }).sort();
}

it('keeps the assets of one release before, and of no other', async () => {
  expect(await deploy('a-1.js')).toEqual(['assets/a-1.js']);
  expect(await deploy('a-2.js')).toEqual(['assets/a-2.js', 'last/assets/a-1.js']);
  expect(await deploy('a-3.js')).toEqual(['assets/a-3.js', 'last/assets/a-2.js']);
  expect(await deploy('a-2.js')).toEqual(['assets/a-2.js', 'last/assets/a-3.js']);
});

it('counts a build of the same page as no release', async () => {
  expect(await deploy('a-2.js')).toEqual(['assets/a-2.js', 'last/assets/a-3.js']);
});
