import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { checkoutRoot } from '../../tools/stack/layout.ts';
import { spawnTied } from '../../tools/stack/spawn-tied.ts';
import { address } from './cluster.ts';

/** As it is typed; it trusts whom this process trusts. */
async function load(scenario: string): Promise<{ code: number | null; said: string }> {
  const args = ['tools/cli.ts', 'load', scenario, '--url', address];
  const { child, exited } = spawnTied(process.execPath, args, {
    cwd: checkoutRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, errors, code] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    exited,
  ]);
  return { code, said: said + errors };
}

it('a script of k6 comes in by the Ingress, and everything in it is as it should be', async () => {
  const { code, said } = await load('smoke');
  process.stdout.write(`\n${said.trimEnd().split('\n').slice(-14).join('\n')}\n`);
  expect(code).toBe(0);
});
