import { createServer } from 'node:net';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkoutRoot } from '../stack/layout.ts';
import { probeHttp } from '../stack/probe.ts';
import { waitFor } from '../stack/wait-for.ts';
import { startLightStack, type LightStack } from '../test/light-stack.ts';
import type { RunningCommand } from '../test/start-command.ts';

let stack: LightStack;
beforeAll(async () => {
  stack = await startLightStack({ round: 'service', 'round-2': 'service', auth: 'service' });
});
afterAll(() => stack.remove());

const pidsOf = (...names: string[]) => names.map((name) => stack.supervisor.child(name).child?.pid);

/** Waits until the command has written this so often. */
const wrote = ({ output }: RunningCommand, text: string, times = 1) =>
  waitFor(async () => (output().split(text).length > times ? undefined : output()), {
    timeoutMs: 10_000,
  });

/** What a save that changes nothing does. */
function touch(file: string) {
  const now = new Date();
  utimesSync(join(checkoutRoot, file), now, now);
}

describe('npm run dev', () => {
  it('restarts every instance of a service when its code or what is shared changes', async () => {
    const before = pidsOf('round', 'round-2', 'auth');
    const dev = stack.start('dev', 'round');
    await wrote(dev, 'dev: watching');
    touch('services/auth/config.ts');
    touch('services/round/README.md');
    touch('services/round/config.ts');
    await wrote(dev, 'dev: round-2 is ready');
    const after = pidsOf('round', 'round-2', 'auth');
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(after[2]).toBe(before[2]);
    touch('services/shared/package.json');
    await wrote(dev, 'dev: round-2 is ready', 2);
    expect(dev.output().match(/dev: restarting/g)).toHaveLength(4);
    dev.kill('SIGINT');
    expect(await dev.exited).toBe(0);
  });

  it('opens each instance to a debugger, at a free port, for as long as it runs', async () => {
    const taken = createServer().listen(9229, '127.0.0.1');
    const dev = stack.start('dev', 'round', '--inspect');
    await wrote(dev, 'dev: watching');
    taken.close();
    const ports = [...dev.output().matchAll(/finds (\S+) at 127\.0\.0\.1:(\d+)/g)];
    expect(ports.map(([, name]) => name)).toEqual(['round', 'round-2']);
    expect(ports.map(([, , port]) => port)).not.toContain('9229');
    const silent = async ([, , port]: string[]) =>
      probeHttp(`http://127.0.0.1:${port}/json/version`);
    const open = (one: string[]) => waitFor(() => silent(one), { timeoutMs: 5000 });
    await Promise.all(ports.map(open));
    const before = pidsOf('round');
    touch('services/round/config.ts');
    await wrote(dev, 'dev: round-2 is ready', 2);
    expect(pidsOf('round')).not.toEqual(before);
    await Promise.all(ports.map(open));
    dev.kill('SIGINT');
    expect(await dev.exited).toBe(0);
    expect(await silent(ports[0]!)).toContain('ECONNREFUSED');
    expect(stack.supervisor.child('round').state).toBe('running');
  });

  it('says which services there are', async () => {
    const { code, output } = await stack.run('dev', 'rounds');
    expect(code).toBe(1);
    expect(output).toMatch(/^npm run dev -- <.*round.*>/);
  });
});
