import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { UserError } from '../../console/user-error.ts';
import type { SystemUser } from './database-user.ts';

/** How a short-lived program is run. */
export interface ProgramOptions {
  user?: SystemUser | undefined;
  input?: string;
  env?: NodeJS.ProcessEnv;
  cwd?: string;
}

/** Runs a program to its end; answers what it printed. @throws UserError with its last lines. */
export async function runProgram(
  command: string,
  args: string[],
  { user, input = '', env = process.env, cwd = tmpdir() }: ProgramOptions = {},
): Promise<string> {
  const child = spawn(command, args, { cwd, env, ...user });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdin.on('error', () => undefined).end(input);
  const ended = await new Promise<number | string | null>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  if (ended === 0) return output;
  const last = `${output}${errors}`.trimEnd().split('\n').slice(-15).join('\n');
  throw new UserError(`${command} ended with ${ended}:\n${last}`);
}
