import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLightStack, type LightStack } from '../test/light-stack.ts';

let stack: LightStack;
beforeAll(async () => {
  stack = await startLightStack({ round: 'service', 'round-daprd': 'sidecar', auth: 'service' });
  const { directory } = stack.layout;
  for (const folder of ['kafka', 'mail', 'test/kafka']) {
    mkdirSync(join(directory, folder), { recursive: true });
    writeFileSync(join(directory, folder, 'data'), '');
  }
  writeFileSync(join(directory, 'test/stack.json'), '{}');
});
afterAll(() => stack.remove());

const files = () => globSync('**', { cwd: stack.layout.directory }).sort();

describe('npm run clean', () => {
  it.each([[[]], [['kafka']], [['round']]])(
    'removes nothing of a stack that runs: %j',
    async (args) => {
      const before = files();
      const { code, output } = await stack.run('clean', ...args);
      expect(code).toBe(1);
      expect(output).toMatch(/stop/i);
      expect(files()).toEqual(before);
    },
  );

  it('takes no flag for a name', async () => {
    const { code, output } = await stack.run('clean', '--yes');
    expect(code).toBe(1);
    expect(output).toMatch(/^Unknown option '--yes'\nnpm run clean/);
  });

  it('removes the logs of one service, then the data of one store', async () => {
    await stack.stop();
    expect(await stack.run('clean', 'round')).toMatchObject({ code: 0 });
    expect(globSync('*.log', { cwd: stack.layout.logs })).toEqual(['auth.log']);
    expect(await stack.run('clean', 'kafka')).toMatchObject({ code: 0 });
    expect(files()).toContain('mail/data');
    expect(files()).not.toContain('kafka');
    const { code, output } = await stack.run('clean', 'kafka2');
    expect(code).toBe(1);
    expect(output).toBe('There is nothing of kafka2 to remove.\n');
  });

  it('removes all of it, the stacks of the tests inside too', async () => {
    expect(await stack.run('clean')).toMatchObject({ code: 0 });
    expect(existsSync(stack.layout.directory)).toBe(false);
    const { output } = await stack.run('clean');
    expect(output).toBe('There was nothing to remove.\n');
  });
});
