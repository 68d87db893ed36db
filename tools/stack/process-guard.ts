import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What watches over the processes of a stack. */
export interface ProcessGuard {
  /** Ends the guard; everything was ended by us. */
  release: () => Promise<void>;
}

const SCRIPT = join(import.meta.dirname, 'end-orphans.ts');
/** Waits at the end of a pipe that only we hold: a shell, since it takes 1 MB where Node takes 40. */
const AWAIT_END = 'while read -r line; do :; done; exec "$0" "$@"';

/**
 * Starts a process, apart from our group, that ends what is noted in a file as soon as we are gone,
 * however that came about. Call it where nobody else notes processes in this file.
 */
export function guardProcesses(file: string): ProcessGuard {
  const guard = spawn('sh', ['-c', AWAIT_END, process.execPath, SCRIPT, file], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const exited = once(guard, 'exit');
  guard.unref();
  return {
    release: async () => {
      guard.kill('SIGKILL');
      await exited;
    },
  };
}
