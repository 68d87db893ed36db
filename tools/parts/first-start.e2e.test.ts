import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { Progress } from '../console/progress.ts';
import { ensureParts } from './ensure-parts.ts';
import { makeTar } from './make-tar.ts';
import { startReleasePage } from './release-page.ts';

const READY_MS = 90_000;
const run = promisify(execFile);

const cache = mkdtempSync(join(tmpdir(), 'first-start-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

/** The archives as the pages have them, of the binaries that this machine runs. */
async function packParts(): Promise<Map<string, Buffer>> {
  const found = await ensureParts(['daprd', 'vault'], new Progress());
  const daprd = readFileSync(found.get('daprd')!);
  const vault = readFileSync(found.get('vault')!);
  const cli = Buffer.from('#!/bin/sh\necho CLI version: 1.16.5\n');
  const downloads = (path: string) => `/dapr/${path}_${platform}.tar.gz`;
  return new Map([
    [downloads('dapr/releases/download/v1.18.2/daprd'), makeTar('daprd', daprd)],
    [downloads('cli/releases/download/v1.16.5/dapr'), makeTar('dapr', cli)],
    [`/vault/1.21.0/vault_1.21.0_${platform}.zip`, Buffer.from(zipSync({ vault }, { level: 1 }))],
  ]);
}

const platform = `linux_${process.arch === 'x64' ? 'amd64' : process.arch}`;

const BRING = `
import { Progress } from './tools/console/progress.ts';
import { ensureParts } from './tools/parts/ensure-parts.ts';
const parts = await ensureParts(['daprd', 'dapr', 'vault'], new Progress());
console.log(JSON.stringify([...parts]));
process.exit(0);`;

it('has what its makers publish within 90 s from an empty cache when the release pages answer', async () => {
  const page = await startReleasePage(await packParts());
  const env = {
    ...process.env,
    PATH: '/usr/bin:/bin',
    HOME: cache,
    XDG_CACHE_HOME: cache,
    GOLFROUNDPRO_DAPR_RELEASES: `${page.url}/dapr`,
    GOLFROUNDPRO_VAULT_RELEASES: `${page.url}/vault`,
  };
  const startedAt = performance.now();
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', BRING], { env });
  const took = performance.now() - startedAt;
  await page.close();
  const parts = new Map(JSON.parse(stdout) as [string, string][]);
  for (const name of ['daprd', 'dapr', 'vault']) {
    expect(parts.get(name)).toMatch(
      new RegExp(`^${cache}/golfroundpro/${name}-release-\\w+/${name}$`),
    );
  }
  expect(parts.has('go')).toBe(false);
  expect(took).toBeLessThan(READY_MS);
});
