import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../stack/wait-for.ts';
import { startLightStack, type LightStack } from '../test/light-stack.ts';

let stack: LightStack;
beforeAll(async () => {
  stack = await startLightStack({ round: 'service', 'round-daprd': 'sidecar' });
});
afterAll(() => stack.remove());

const restarting = (name: string) => async () =>
  stack.supervisor.child(name).state === 'restarting' ? undefined : 'not yet';

describe('npm run status', () => {
  it('is 0 when all is well', async () => {
    const { code, output } = await stack.run('status');
    expect(output).toMatch(/^round +0 +ready .* daprd +0 +ready/m);
    expect(code).toBe(0);
  });

  it('shows what stands beside a sidecar, such as an interrupted rotation left', async () => {
    const { spec } = stack.supervisor.child('round-daprd');
    const beside = { ...spec, name: 'round-daprd-beside' };
    Object.assign(spec, { beside: async () => beside });
    await stack.supervisor.startBeside('round-daprd');
    expect((await stack.run('status')).output).toMatch(/^round-daprd-beside +0 +ready/m);
    await stack.supervisor.endBeside('round-daprd');
    expect((await stack.run('status')).output).not.toMatch(/^round-daprd/m);
  });

  it('tells how a part died, with its last lines, and says in a line that it runs again', async () => {
    const managed = stack.supervisor.child('round');
    const alive = async () =>
      managed.state === 'running' && managed.child!.lastLines(1).length > 0 ? undefined : 'not yet';
    await waitFor(alive, { timeoutMs: 10_000 });
    // It is not ready again until it may be, however long the command takes to begin.
    const { health } = managed.spec;
    const gate = Promise.withResolvers<void>();
    Object.assign(managed.spec, { ready: () => gate.promise, health: async () => 'not ready' });
    managed.child!.signal('SIGKILL');
    await waitFor(restarting('round'), { timeoutMs: 5000 });
    const dead = await stack.run('status');
    expect(dead.code).toBe(1);
    expect(dead.output).toMatch(/^round +0 +restarting/m);
    expect(dead.output).toMatch(/^round ended with SIGKILL; .*round\.log:\n {2}hello from round$/m);
    Object.assign(managed.spec, { health });
    gate.resolve();
    await waitFor(alive, { timeoutMs: 10_000 });
    const again = await stack.run('status');
    expect(again).toMatchObject({ code: 0 });
    expect(again.output).toContain('round was restarted: ended with SIGKILL\n');
  });
});
