import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { checkoutRoot } from '../stack/layout.ts';

/** A command of ours that runs beside a stack. */
export interface RunningCommand {
  /** Everything that it wrote so far. */
  output: () => string;
  /** Signals that one process, as a person would who knows its pid. */
  kill: (signal: NodeJS.Signals) => void;
  exited: Promise<number | null>;
}

/** Starts `npm run <args>` for the stack of a directory. */
export function startCommand(args: string[], directory: string): RunningCommand {
  const child = spawn(process.execPath, [join(checkoutRoot, 'tools/cli.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, STACK_DIRECTORY: directory },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return { output: () => output, kill: (signal) => child.kill(signal), exited };
}

/** Runs `npm run <args>` for the stack of a directory, to its end. */
export async function runCommand(args: string[], directory: string) {
  const { exited, output } = startCommand(args, directory);
  return { code: await exited, output: output() };
}
