import { spawn, type StdioOptions } from 'node:child_process';
import { tmpdir } from 'node:os';
import { UserError } from '../../console/user-error.ts';
import type { SystemUser } from './database-user.ts';

/** How a short-lived program is run. */
export interface ProgramOptions {
  user?: SystemUser | undefined;
  /** What it reads on stdin, or the file. */
  input?: string | number;
  /** A folder that it gets as HANDED_FOLDER. */
  folder?: number;
  env?: NodeJS.ProcessEnv;
  cwd?: string;
}

/** What it writes nobody else reads. */
const CLOSED = 'umask 077; exec "$0" "$@"';

/** Runs a program to its end; answers what it printed. @throws UserError with its last lines. */
export async function runProgram(
  command: string,
  args: string[],
  { user, input = '', folder, env = process.env, cwd = tmpdir() }: ProgramOptions = {},
): Promise<string> {
  const stdin = typeof input === 'number' ? input : 'pipe';
  const stdio = [stdin, 'pipe', 'pipe', folder ?? 'ignore'] as StdioOptions;
  const child = spawn('sh', ['-c', CLOSED, command, ...args], { cwd, env, ...user, stdio });
  let output = '';
  let errors = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdin?.on('error', () => undefined).end(input);
  const ended = await new Promise<number | string | null>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  if (ended === 0) return output;
  const last = `${output}${errors}`.trimEnd().split('\n').slice(-15).join('\n');
  throw new UserError(`${command} ended with ${ended}:\n${last}`);
}
