import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkoutRoot } from './stack/layout.ts';
import { familyOf, isGroupAlive } from './stack/process-info.ts';
import { waitFor } from './stack/wait-for.ts';
import { startLightStack, type LightStack } from './test/light-stack.ts';

let stack: LightStack;
beforeAll(async () => {
  // With another lock than that of the packages run.js would bring others, below the running tests.
  const lock = hash('sha256', readFileSync(join(checkoutRoot, 'package-lock.json')));
  const installed = readFileSync(join(checkoutRoot, 'node_modules/.installed-lock'), 'utf8');
  if (installed !== lock) throw new Error('The packages are not those of the lock: npm run help');
  stack = await startLightStack({ round: 'service' });
});
afterAll(() => stack.remove());

const commandOf = (pid: number) =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');

it.each([
  ['npm', /^npm run logs/],
  ['run.js', /^node tools\/run\.js logs/],
])('leaves no process of a command behind when %s is killed', async (_, victim) => {
  const npm = spawn('npm', ['run', 'logs', '--', 'round', '--follow'], {
    ...{ cwd: checkoutRoot, detached: true, stdio: ['ignore', 'pipe', 'inherit'] },
    env: { ...process.env, STACK_DIRECTORY: stack.layout.directory },
  });
  let output = '';
  npm.stdout.on('data', (text: Buffer) => (output += text.toString()));
  await waitFor(async () => (output.includes('hello') ? undefined : output), { timeoutMs: 15_000 });
  const killed = familyOf(npm.pid!).filter((pid) => victim.test(commandOf(pid)));
  expect(killed).toHaveLength(1);
  process.kill(killed[0]!, 'SIGKILL');
  const left = async () => (isGroupAlive(npm.pid!) ? 'some live' : undefined);
  await waitFor(left, { timeoutMs: 5000 });
});
