import { spawnSync } from 'node:child_process';
import { checkoutRoot } from '../stack/layout.ts';

/** Formats every file with Prettier. */
export async function runFormat(): Promise<number> {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', '.'],
    { cwd: checkoutRoot, stdio: 'inherit' },
  );
  return status ?? 1;
}
