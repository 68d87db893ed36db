import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf, UserError } from '../console/user-error.ts';
import { spawnTied } from '../stack/spawn-tied.ts';

export interface CommandOptions {
  logFile: string;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

/** Runs a command with its output in a log; a failure names the command and the log's last lines. */
export async function runCommand(
  command: string,
  args: string[],
  { logFile, cwd, env }: CommandOptions,
): Promise<void> {
  await mkdir(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  const { child, exited } = spawnTied(command, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  child.stdout!.pipe(log, { end: false });
  child.stderr!.pipe(log, { end: false });
  const ended = await exited.then(
    (code) => (code === 0 ? undefined : `ended with ${code ?? child.signalCode}`),
    messageOf,
  );
  await new Promise((resolve) => log.end(resolve));
  if (ended === undefined) return;
  const last = (await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-25).join('\n');
  throw new UserError(`${command} ${args.join(' ')} ${ended} (${logFile}):\n${last}`);
}
