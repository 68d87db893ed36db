import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { checkoutRoot } from '../../../stack/layout.ts';
import { plainEnvironment } from '../../../stack/plain-environment.ts';

/**
 * Runs the program to its end, or until the signal asks it to end; answers what it printed. `onOutput` is told
 * that, so far, as it comes.
 * @throws Error with that when it failed
 */
export async function runSetUp(
  args: string[],
  settings: Record<string, string>,
  { signal, onOutput }: { signal?: AbortSignal; onOutput?: (output: string) => void } = {},
): Promise<string> {
  const child = spawn(process.execPath, ['tools/cluster/setup/main.ts', ...args], {
    cwd: checkoutRoot,
    env: { ...plainEnvironment(), ...settings },
  });
  signal?.addEventListener('abort', () => child.kill('SIGTERM'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      onOutput?.(output);
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(output);
  return output;
}
