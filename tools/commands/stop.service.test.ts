import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isGroupAlive } from '../stack/process-info.ts';
import { startLightStack, type LightStack } from '../test/light-stack.ts';

let stack: LightStack;
beforeAll(async () => {
  stack = await startLightStack({ postgres: 'store', round: 'service' });
});
afterAll(() => stack.remove());

describe('npm stop', () => {
  it('stops one process, which restart brings back', async () => {
    const { pid } = stack.supervisor.child('round').child!;
    const { code, output } = await stack.run('stop', 'round');
    expect(code).toBe(0);
    expect(output).toContain('npm run restart -- round starts it again');
    expect(isGroupAlive(pid)).toBe(false);
    expect((await stack.run('status', 'round')).output).toMatch(/^round +0 +stopped/m);
    expect((await stack.run('restart', 'round')).code).toBe(0);
    expect(stack.supervisor.child('round').state).toBe('running');
  });

  it('says which processes there are', async () => {
    expect(await stack.run('stop', 'rounds')).toEqual({
      code: 1,
      output: 'There is no rounds here; there are postgres, round.\n',
    });
  });

  it('stops them all, and then there is nothing to stop', async () => {
    const pids = stack.supervisor.names.map((name) => stack.supervisor.child(name).child!.pid);
    expect((await stack.run('stop')).output).toMatch(/^Stopped after /);
    expect(pids.map(isGroupAlive)).toEqual([false, false]);
    expect(await stack.run('stop')).toEqual({ code: 0, output: 'Nothing runs.\n' });
    expect((await stack.run('status')).code).toBe(3);
  });
});
