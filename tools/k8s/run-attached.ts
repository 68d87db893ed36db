import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Target } from './target.ts';

/** Runs kubectl with this terminal, until it ends or is told to (Ctrl-C reaches it too). */
export async function runAttached(target: Target, ...args: string[]): Promise<number> {
  const env = { ...process.env, ...target.env };
  const child = spawn(target.kubectl, args, { stdio: 'inherit', env });
  process.once('exit', () => child.kill());
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 0;
}
