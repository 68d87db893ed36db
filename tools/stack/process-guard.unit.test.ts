import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isGroupAlive } from './process-info.ts';
import { waitFor } from './wait-for.ts';

/** Each waits for a signal and notes it; the service has a child, the sidecar is deaf. */
const CHILDREN = {
  service: 'trap "echo service >> ended; exit" TERM; echo ready; sleep 1000 & wait',
  sidecar: 'trap "" TERM; echo ready; while :; do sleep 1; done',
  store: 'trap "echo store >> ended; exit" INT; echo ready; while :; do sleep 0.1; done',
};

/** A supervisor in a process of its own, which prints the pids of what it started. */
const SUPERVISOR = `
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Supervisor } from '${join(import.meta.dirname, 'supervisor.ts')}';
const supervisor = new Supervisor(process.cwd() + '/processes.json');
const written = async (file) => {
  while (readFileSync(file, 'utf8') === '') await sleep(10);
};
const specOf = ([kind, script]) => ({
  ...{ name: kind, kind, port: 0, command: 'sh', args: ['-c', script], cwd: process.cwd() },
  ...{ env: process.env, logFile: kind + '.log', ready: () => written(kind + '.log') },
  ...(kind === 'store' ? { stopSignal: 'SIGINT' } : {}),
  ...(kind === 'sidecar' ? { stopTimeoutMs: 300 } : {}),
});
await supervisor.start(Object.entries(${JSON.stringify(CHILDREN)}).map(specOf));
console.log(JSON.stringify(supervisor.names.map((name) => supervisor.child(name).child.pid)));
process.stdin.once('data', async () => {
  await supervisor.stop();
  process.exit();
});
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guard-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Ends a supervisor in some way; tells how long its processes took to be gone after that. */
async function endSupervisor(end: (supervisor: ReturnType<typeof spawn>) => void) {
  const supervisor = spawn(process.execPath, ['--input-type=module', '-e', SUPERVISOR], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(supervisor.stdout, 'data')) as [Buffer];
  const pids = JSON.parse(String(line)) as number[];
  expect(pids.map(isGroupAlive)).toEqual([true, true, true]);
  end(supervisor);
  await once(supervisor, 'exit');
  const left = async () => {
    const there: unknown[] = pids.filter(isGroupAlive);
    // The guard, which knows the file.
    if (execFileSync('ps', ['-eo', 'args']).includes(folder)) there.push('guard');
    return there.length === 0 ? undefined : there.join(', ');
  };
  await waitFor(left, { timeoutMs: 5000, intervalMs: 20 });
  return readFileSync(join(folder, 'ended'), 'utf8');
}

describe('a supervisor that is gone', () => {
  it('leaves nothing behind after SIGKILL, and the stores end last and in their way', async () => {
    const ended = await endSupervisor((supervisor) => supervisor.kill('SIGKILL'));
    expect(ended).toBe('service\nstore\n');
  }, 10_000);

  it('has ended everything itself when it was asked to', async () => {
    const ended = await endSupervisor((supervisor) => supervisor.stdin?.write('stop'));
    expect(ended).toBe('service\nstore\n');
  }, 10_000);
});
