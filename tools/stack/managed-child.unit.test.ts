import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ChildSpec } from './child.ts';
import { ManagedChild, restartDelayMs } from './managed-child.ts';
import { waitFor } from './wait-for.ts';

const folder = mkdtempSync(join(tmpdir(), 'child-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function specOf(name: string, script: string, over: Partial<ChildSpec> = {}): ChildSpec {
  return {
    ...{ name, kind: 'service', port: 0, command: process.execPath, args: ['-e', script] },
    ...{ cwd: folder, env: process.env, logFile: join(folder, `${name}.log`) },
    ready: () => Promise.resolve(),
    health: () => Promise.resolve(undefined),
    ...over,
  };
}

describe('restartDelayMs', () => {
  it('doubles up to half a minute', () => {
    expect([1, 2, 3, 7, 50].map(restartDelayMs)).toEqual([500, 1000, 2000, 30_000, 30_000]);
  });
});

describe('ManagedChild', () => {
  it('fails to start with the last lines of a process that dies', async () => {
    const script = 'console.log("hello"); console.error("no such file"); process.exit(3)';
    const ready = () => new Promise<void>(() => undefined);
    const child = new ManagedChild(specOf('dies', script, { ready }), () => undefined);
    await expect(child.start()).rejects.toThrow(/^dies ended with 3 [^]*hello\nno such file/);
    expect(child.state).toBe('stopped');
  });

  it('starts a process again that dies later, and says why', async () => {
    const child = new ManagedChild(specOf('again', 'setInterval(() => 0, 1000)'), () => undefined);
    await child.start();
    const first = child.child?.pid;
    child.child?.signal('SIGKILL');
    await waitFor(
      async () => (child.restarts === 1 && child.state === 'running' ? undefined : 'not yet'),
      {
        timeoutMs: 5000,
      },
    );
    expect(child.child?.pid).not.toBe(first);
    expect(child.lastEnd).toBe('ended with SIGKILL');
    await child.stop();
    expect(child.state).toBe('stopped');
  });

  it('insists when a process does not stop', async () => {
    writeFileSync(join(folder, 'deaf'), '');
    const script =
      'process.on("SIGTERM", () => 0); require("fs").writeFileSync("deaf", "1"); setInterval(() => 0, 1000)';
    const ready = () =>
      waitFor(async () => (readFileSync(join(folder, 'deaf'), 'utf8') ? undefined : 'no'), {
        timeoutMs: 5000,
      });
    const child = new ManagedChild(
      specOf('deaf', script, { ready, stopTimeoutMs: 200 }),
      () => undefined,
    );
    await child.start();
    const { pid } = child.child!;
    await child.stop();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});
