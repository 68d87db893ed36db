import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GoCaches } from './go-caches.ts';
import { removeDownloads } from './remove-downloads.ts';

/** A process that has ended. */
const dead = spawnSync('true').pid;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function make(...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, 'file'), 'x'.repeat(10_000));
  }
}

describe('GoCaches', () => {
  it('goes on with what a killed build left, and leaves those of a living one', async () => {
    make(`go.${dead}.tmp`, `go.${process.ppid}.tmp`);
    const caches = new GoCaches(root);
    const { GOCACHE } = await caches.take();
    expect(existsSync(join(GOCACHE, '../file'))).toBe(true);
    await caches.remove();
    expect(readdirSync(root)).toEqual([`go.${process.ppid}.tmp`]);
  });

  it('stays with its folder from one build to the next', async () => {
    const caches = new GoCaches(root);
    const first = await caches.take();
    mkdirSync(first.GOCACHE, { recursive: true });
    make(`go.${dead}.tmp`);
    expect(await caches.take()).toEqual(first);
    expect(existsSync(first.GOCACHE)).toBe(true);
  });
});

describe('removeDownloads', () => {
  it('removes all but what a living process works on, and tells how much that was', async () => {
    make('daprd-1', `vault-1.${dead}.tmp`, `kafka-1.${process.ppid}.tmp`, 'logs');
    expect(await removeDownloads(root)).toBeGreaterThanOrEqual(30_000);
    expect(readdirSync(root)).toEqual([`kafka-1.${process.ppid}.tmp`]);
  });

  it('frees nothing where there is nothing', async () => {
    expect(await removeDownloads(join(root, 'none'))).toBe(0);
  });
});
