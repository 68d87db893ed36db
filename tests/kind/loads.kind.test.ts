import { expect, it } from 'vitest';
import { address } from './cluster.ts';
import { runCommand } from './run-command.ts';

it('a script of k6 comes in by the Ingress, and everything in it is as it should be', async () => {
  const { code, said } = await runCommand('load', 'smoke', '--url', address);
  process.stdout.write(`\n${said.trimEnd().split('\n').slice(-14).join('\n')}\n`);
  expect(code).toBe(0);
});
