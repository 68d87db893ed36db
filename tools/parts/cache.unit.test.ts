import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cacheFolder, fillCache } from './cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'cache-'));
const file = join(folder, 'go.sum');
writeFileSync(file, 'one');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('cacheFolder', () => {
  it('changes with the recipe and with the files, and with nothing else', () => {
    const first = cacheFolder('daprd', ['-tags', 'x'], [file]);
    expect(cacheFolder('daprd', ['-tags', 'x'], [file])).toBe(first);
    expect(cacheFolder('daprd', ['-tags', 'y'], [file])).not.toBe(first);
    writeFileSync(file, 'two');
    expect(cacheFolder('daprd', ['-tags', 'x'], [file])).not.toBe(first);
  });
});

describe('fillCache', () => {
  it('leaves the folder of whoever was first when two fill it at once', async () => {
    const target = join(folder, 'part');
    const fill = (text: string) =>
      fillCache(`${target}`, async (temporary) => writeFileSync(join(temporary, text), ''));
    await fill('a');
    await fill('b');
    expect(readdirSync(target)).toEqual(['a']);
  });

  it('leaves nothing when the work fails', async () => {
    const target = join(folder, 'broken');
    await expect(fillCache(target, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
