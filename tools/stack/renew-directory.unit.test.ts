import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { layoutOf } from './layout.ts';
import { renewDirectory } from './renew-directory.ts';
import { redisState } from './stores/redis.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'renew-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

it('makes anew what an earlier version left, once, and leaves a stack below it alone', async () => {
  const layout = layoutOf(directory);
  const data = redisState.dataDirectory(layout);
  mkdirSync(data);
  mkdirSync(join(directory, 'test'));
  for (const file of [layout.secretsFile, join(directory, 'vault-token-auth')]) {
    writeFileSync(file, '{}');
  }
  expect(await renewDirectory(layout)).toBe(true);
  expect([data, layout.secretsFile, join(directory, 'vault-token-auth')].some(existsSync)).toBe(
    false,
  );
  expect(existsSync(join(directory, 'test'))).toBe(true);
  writeFileSync(layout.secretsFile, '{}');
  expect(await renewDirectory(layout)).toBe(false);
  expect(existsSync(layout.secretsFile)).toBe(true);
});

it('has nothing to make anew where there was no stack', async () => {
  expect(await renewDirectory(layoutOf(directory))).toBe(false);
});
