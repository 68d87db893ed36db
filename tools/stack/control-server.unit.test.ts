import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { serveControl } from './control-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'control-'));
const path = join(folder, 'control.sock');
let control: { close: () => void };
afterEach(() => {
  control.close();
  rmSync(folder, { recursive: true });
});

it('outlives one who asked and was killed before the answer', async () => {
  const faults: unknown[] = [];
  const note = (error: unknown) => faults.push(error);
  process.on('uncaughtException', note);
  const asked = Promise.withResolvers<void>();
  control = await serveControl(path, async () => {
    asker.kill('SIGKILL');
    // Gone for certain, and before this process can have noticed.
    execFileSync('sleep', ['0.2']);
    asked.resolve();
    return undefined;
  });
  const ask = `require('node:net').connect('${path}').write('{"do":"status"}\\n')`;
  const asker = spawn(process.execPath, ['-e', ask]);
  await asked.promise;
  await sleep(50);
  process.off('uncaughtException', note);
  expect(faults).toEqual([]);
});
