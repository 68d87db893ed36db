import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../stack/wait-for.ts';
import { startLightStack, type LightStack } from '../test/light-stack.ts';

let stack: LightStack;
beforeAll(async () => {
  stack = await startLightStack({ round: 'service', 'round-daprd': 'sidecar' });
  const written = async () => ((await stack.run('logs', 'round')).output ? undefined : 'nothing');
  await waitFor(written, { timeoutMs: 5000 });
});
afterAll(() => stack.remove());

describe('npm run logs', () => {
  it('shows one log as it is, several with the names before their lines', async () => {
    expect(await stack.run('logs', 'round')).toEqual({ code: 0, output: 'hello from round\n' });
    const { output } = await stack.run('logs', 'round', 'round-daprd');
    expect(output).toContain('round       | hello from round\n');
    expect((await stack.run('logs')).output).toContain('round-daprd | hello from round-daprd\n');
  });

  it('follows until a signal comes, and ends well', async () => {
    const logs = stack.start('logs', 'round', '--follow');
    const shown = (text: string) => async () =>
      logs.output().includes(text) ? undefined : logs.output();
    await waitFor(shown('hello'), { timeoutMs: 5000 });
    appendFileSync(join(stack.layout.logs, 'round.log'), 'and more\n');
    await waitFor(shown('and more'), { timeoutMs: 5000 });
    logs.kill('SIGINT');
    expect(await logs.exited).toBe(0);
  });

  it('says which logs there are', async () => {
    const { code, output } = await stack.run('logs', 'rounds');
    expect(code).toBe(1);
    expect(output).toBe('There is no log of rounds; there are round-daprd, round.\n');
  });
});
