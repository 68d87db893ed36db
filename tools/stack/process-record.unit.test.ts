import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { endOrphans, recordProcesses } from './process-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'record-'));
const file = join(folder, 'processes.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sleeper() {
  return spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { detached: true });
}

interface Entry {
  startedAtTicks: number;
  supervisor: { pid: number; startedAtTicks: number };
}

/** Notes a process as a supervisor would that is gone by now. */
function record(pid: number, change: (entry: Entry) => void = () => undefined) {
  recordProcesses(file, [{ name: 'sleeper', kind: 'service', pid, stopSignal: 'SIGTERM' }]);
  const [entry] = JSON.parse(readFileSync(file, 'utf8')) as [Entry];
  entry.supervisor.startedAtTicks -= 1;
  change(entry);
  writeFileSync(file, JSON.stringify([entry]));
}

describe('endOrphans', () => {
  it('ends the processes that were noted', async () => {
    const child = sleeper();
    const ended = once(child, 'exit');
    record(child.pid!);
    expect(await endOrphans(file)).toEqual(['sleeper']);
    expect(await ended).toEqual([null, 'SIGTERM']);
  });

  it('leaves a process alone that only has the pid of one', async () => {
    const child = sleeper();
    record(child.pid!, (entry) => (entry.startedAtTicks -= 1));
    expect(await endOrphans(file)).toEqual([]);
    expect(child.exitCode).toBeNull();
    child.kill();
  });

  it('leaves a process alone whose supervisor lives', async () => {
    const child = sleeper();
    record(child.pid!, ({ supervisor }) => (supervisor.startedAtTicks += 1));
    expect(await endOrphans(file)).toEqual([]);
    expect(child.exitCode).toBeNull();
    child.kill();
  });

  it('has nothing to do where nothing was noted', async () => {
    expect(await endOrphans(join(folder, 'none.json'))).toEqual([]);
  });
});
