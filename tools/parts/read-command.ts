import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { messageOf, UserError } from '../console/user-error.ts';

const run = promisify(execFile);
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * What a command prints, without the blanks around.
 * @param input on its stdin: what nobody may see among its arguments
 * @throws UserError with what it says instead
 */
export async function readCommand(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  input?: string,
): Promise<string> {
  const options = { env: { ...process.env, ...env }, maxBuffer: MOST_BYTES };
  const running = run(command, args, options);
  if (input !== undefined) running.child.stdin?.on('error', () => undefined).end(input);
  const { stdout } = await running.catch((error: unknown) => {
    throw new UserError(messageOf(error));
  });
  return stdout.trim();
}
