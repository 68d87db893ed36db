import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Extent } from '../console/progress.ts';
import { fetchRelease } from './fetch-release.ts';
import { makeTar } from './make-tar.ts';
import { reachRelease } from './reach-release.ts';
import { startReleasePage, sumOf, type Fault } from './release-page.ts';
import type { Release } from './release.ts';

const script = (version: string) => Buffer.from(`#!/bin/sh\necho ${version}\n`);
const daprd = makeTar('daprd', script('1.18.2'));
const vault = Buffer.from(zipSync({ 'LICENSE.txt': script(''), vault: script('1.21.0') }));
const daprdPath = '/dapr/releases/download/v1.18.2/daprd_linux_amd64.tar.gz';
const vaultPath = '/vault/1.21.0/vault_1.21.0_linux_amd64.zip';

const archives = new Map([
  [daprdPath, daprd],
  [vaultPath, vault],
]);
const folder = mkdtempSync(join(tmpdir(), 'release-'));
const shown: Extent[] = [];
let page: Awaited<ReturnType<typeof startReleasePage>>;

beforeAll(async () => {
  page = await startReleasePage(archives);
});
afterEach(() => {
  page.fault = 'none';
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});
afterAll(async () => {
  await page.close();
  rmSync(folder, { recursive: true });
});

function release(binary: string, path: string, checksums: string): Release {
  const fits = (major: number) => major === 1;
  const version = { args: ['--version'], pattern: /^(\d+)\.(\d+)\.(\d+)/m, fits };
  const archive = `${page.url}${path}`;
  return { title: binary, binary, version, archive, checksums: `${page.url}${checksums}` };
}
const daprdRelease = () => release('daprd', daprdPath, `${daprdPath}.sha256`);
const vaultRelease = () => release('vault', vaultPath, '/vault/1.21.0/vault_1.21.0_SHA256SUMS');

async function fetchInto(name: string, wanted: Release, fault: Fault = 'none'): Promise<string> {
  const reached = await reachRelease(wanted);
  page.fault = fault;
  await fetchRelease(reached, join(folder, name), (extent) => shown.push(extent));
  return join(folder, name);
}

describe('fetchRelease', () => {
  it('leaves the one file of a .tar.gz, executable, behind the redirect of the page', async () => {
    const path = await fetchInto('daprd', daprdRelease());
    expect(readdirSync(path)).toEqual(['daprd']);
    expect(shown.at(-1)).toMatchObject({ done: daprd.length, of: daprd.length });
    expect(readFileSync(join(path, 'daprd'))).toEqual(script('1.18.2'));
    expect(statSync(join(path, 'daprd')).mode & 0o777).toBe(0o755);
  });

  it('leaves the one file of a .zip', async () => {
    const path = await fetchInto('vault', vaultRelease());
    expect(readdirSync(path)).toEqual(['vault']);
    expect(readFileSync(join(path, 'vault'))).toEqual(script('1.21.0'));
  });

  it.each(['../vault', 'bin/vault'])('does not take %s for the file it wants', async (name) => {
    const zip = zipSync({ [name]: script('1.21.0') });
    archives.set(vaultPath, Buffer.from(zip));
    const refused = expect(fetchInto('vault', vaultRelease())).rejects;
    await refused.toThrow('cannot be unpacked, or there is no vault in it');
    archives.set(vaultPath, vault);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses another checksum than the published one, and names both', async () => {
    page.fault = 'wrong-sum';
    const refused = expect(fetchInto('daprd', daprdRelease())).rejects;
    await refused.toThrow(new RegExp(`is ${sumOf(daprd)}, but .* says ${sumOf(Buffer.of())}`));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing of a transfer that breaks off', async () => {
    const broken = expect(fetchInto('daprd', daprdRelease(), 'breaks-off')).rejects;
    await broken.toThrow('the transfer broke off');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing of a binary that does not run here in its version', async () => {
    const version = { args: [], pattern: /^(\d+)/m, fits: (major: number) => major === 2 };
    const other = expect(fetchInto('daprd', { ...daprdRelease(), version })).rejects;
    await other.toThrow('does not run here');
    expect(existsSync(join(folder, 'daprd'))).toBe(false);
  });
});

describe('reachRelease', () => {
  it('answers the published checksum and the size', async () => {
    const reached = await reachRelease(vaultRelease());
    expect(reached).toMatchObject({ sum: sumOf(vault), bytes: vault.length });
  });

  it.each([
    ['answers 404', '/dapr/releases/download/v1.18.1/daprd_linux_amd64.tar.gz'],
    ['has no checksum', '/vault/1.21.0/vault_1.21.0_linux_arm64.zip'],
  ])('refuses a page that %s', async (_, path) => {
    const sums = path.endsWith('.zip') ? '/vault/1.21.0/vault_1.21.0_SHA256SUMS' : `${path}.sha256`;
    await expect(reachRelease(release('daprd', path, sums))).rejects.toThrow(
      /answers 404|no checksum/,
    );
  });
});
