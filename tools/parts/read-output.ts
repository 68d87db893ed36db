import { execFile } from 'node:child_process';

const TIMEOUT_MS = 10_000;

/** What a command prints (both streams), or undefined when it is not there or fails. */
export function readOutput(command: string, args: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: TIMEOUT_MS }, (error, stdout, stderr) =>
      resolve(error ? undefined : `${stdout}\n${stderr}`),
    );
  });
}
