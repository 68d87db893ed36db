import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkoutRoot } from './stack/layout.ts';

function runCli(...args: string[]) {
  return spawnSync(process.execPath, [join(checkoutRoot, 'tools/cli.ts'), ...args], {
    encoding: 'utf8',
  });
}

it('names a command that it does not know, and where they are listed', () => {
  for (const word of ['strat', 'toString', '__proto__']) {
    const { status, stderr } = runCli(word);
    expect(stderr).toBe(`There is no command ${word}. npm run help lists them all.\n`);
    expect(status).toBe(2);
  }
});

it('lists the commands when none is named', () => {
  const { status, stdout } = runCli();
  expect(stdout).toContain('npm run clean');
  expect(status).toBe(0);
});
