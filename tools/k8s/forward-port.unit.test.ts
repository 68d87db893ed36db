import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forwardPort } from './forward-port.ts';
import type { Target } from './target.ts';

const TO = { namespace: 'data-layer', to: 'service/vault', port: 8200 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golfroundpro-kubectl-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A cluster whose kubectl is this script. */
async function targetWith(script: string): Promise<Target> {
  const kubectl = join(folder, 'kubectl');
  await writeFile(kubectl, `#!/bin/sh\n${script}\n`);
  await chmod(kubectl, 0o755);
  return { kubectl, env: {} } as unknown as Target;
}

it('gives the port that kubectl chose, and ends it', async () => {
  const says = 'Forwarding from 127.0.0.1:40123 -> 8200';
  const target = await targetWith(`echo '${says}'\nexec sleep 60`);
  const { port, stop } = await forwardPort(target, TO);
  expect(port).toBe(40_123);
  await stop();
});

it('says what kubectl says where it ends', async () => {
  const target = await targetWith('echo \'services "vault" not found\' >&2; exit 1');
  await expect(forwardPort(target, TO)).rejects.toThrow(
    'data-layer service/vault is not reached: services "vault" not found',
  );
});
