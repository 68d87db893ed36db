import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isGroupAlive } from './process-info.ts';
import { spawnTied } from './spawn-tied.ts';
import { waitFor } from './wait-for.ts';

/** A command in a process of its own, with a child that is deaf and has one too. */
const COMMAND = `
import { beforeEnd, endOnSignals } from '${join(import.meta.dirname, '../console/ending.ts')}';
import { spawnTied } from '${join(import.meta.dirname, 'spawn-tied.ts')}';
endOnSignals();
const script = 'trap "" TERM; sleep 1000 & echo $$; wait';
const { exited } = spawnTied('sh', ['-c', script], { stdio: ['ignore', 'inherit', 'inherit'] });
beforeEnd(async () => {
  const code = await spawnTied('sh', ['-c', 'exit 7'], {}).exited;
  console.log('cleared up: ' + code);
});
await exited;
console.log('a step that must not begin');
`;

/** Signals the command alone; gives its end, its child's group and what it wrote. */
async function endCommand(signal: NodeJS.Signals) {
  const command = spawn(process.execPath, ['--input-type=module', '-e', COMMAND], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  command.stdout.on('data', (text: Buffer) => (output += text.toString()));
  await waitFor(async () => (output.includes('\n') ? undefined : 'silent'), { timeoutMs: 10_000 });
  const group = Number(output);
  expect(isGroupAlive(group)).toBe(true);
  command.kill(signal);
  const [code] = (await once(command, 'exit')) as [number | null];
  return { code, group, output };
}

describe('spawnTied', () => {
  it('has ended with all its children when a signal has ended the command, and cleared up', async () => {
    const { code, group, output } = await endCommand('SIGINT');
    expect(isGroupAlive(group)).toBe(false);
    expect(code).toBe(130);
    expect(output).toBe(`${group}\ncleared up: 7\n`);
  });

  it('ends when the command is killed', async () => {
    const { group } = await endCommand('SIGKILL');
    await waitFor(async () => (isGroupAlive(group) ? 'alive' : undefined), { timeoutMs: 5000 });
  });

  it('gives the exit code, and throws where there is no such program', async () => {
    expect(await spawnTied('sh', ['-c', 'exit 3'], {}).exited).toBe(3);
    await expect(spawnTied('no-such-program', [], {}).exited).rejects.toThrow('ENOENT');
  });
});
