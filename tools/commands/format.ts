import { checkoutRoot } from '../stack/layout.ts';
import { spawnTied } from '../stack/spawn-tied.ts';

/** Formats every file with Prettier. */
export async function runFormat(): Promise<number> {
  const { exited } = spawnTied(
    process.execPath,
    ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', '.'],
    { cwd: checkoutRoot, stdio: 'inherit' },
  );
  return (await exited) ?? 1;
}
