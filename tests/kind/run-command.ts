import { text } from 'node:stream/consumers';
import { checkoutRoot } from '../../tools/stack/layout.ts';
import { spawnTied, type TiedProcess } from '../../tools/stack/spawn-tied.ts';

/** How a command ended, and what it printed. */
export interface Ran {
  code: number | null;
  said: string;
}

/** Starts a command as it is typed behind `npm run`; it trusts whom this process trusts. */
export function startCommand(...words: string[]): TiedProcess {
  return spawnTied(process.execPath, ['tools/cli.ts', ...words], {
    cwd: checkoutRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function runCommand(...words: string[]): Promise<Ran> {
  const { child, exited } = startCommand(...words);
  const [said, errors, code] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    exited,
  ]);
  return { code, said: said + errors };
}
