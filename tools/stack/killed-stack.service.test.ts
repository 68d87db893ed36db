import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { askStack } from './control-client.ts';
import { layoutOf } from './layout.ts';
import { isGroupAlive } from './process-info.ts';
import { removeStack } from './remove-stack.ts';
import { waitFor } from './wait-for.ts';

const directory = mkdtempSync(join(tmpdir(), 'killed-'));
afterAll(() => removeStack(directory));

const START = `
import { startStack } from '${join(import.meta.dirname, 'start-stack.ts')}';
import { Progress } from '${join(import.meta.dirname, '../console/progress.ts')}';
const only = ['postgres', 'redis-state'];
await startStack({ directory: '${directory}', portMode: 'free', only, progress: new Progress() });
console.log('ready');
`;

it('leaves no store behind when the supervisor is killed, and PostgreSQL ends cleanly', async () => {
  const supervisor = spawn(process.execPath, ['--input-type=module', '-e', START], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(supervisor.stdout, 'data');
  const { status } = (await askStack({ do: 'status' }, directory))!;
  const pids = status!.children.map(({ pid }) => pid!);
  expect(pids.map(isGroupAlive)).toEqual([true, true]);
  supervisor.kill('SIGKILL');
  await waitFor(async () => pids.find(isGroupAlive)?.toString(), { timeoutMs: 5000 });
  expect(await askStack({ do: 'status' }, directory)).toBeUndefined();
  const log = readFileSync(join(layoutOf(directory).logs, 'postgres.log'), 'utf8');
  expect(log).toContain('database system is shut down');
});
