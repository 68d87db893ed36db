import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEnd, isEnding } from '../console/ending.ts';

/** A process of a command, with all that it starts. */
export interface TiedProcess {
  child: ChildProcess;
  /**
   * Its exit code, null when a signal ended it. Once this process is ending itself it never comes, so that no next
   * step begins; but for what is started then, to clear up.
   */
  exited: Promise<number | null>;
}

const GRACE_MS = 2000;
/** Waits at the end of a pipe that only we hold; then ends the group. */
const AWAIT_END =
  'while read -r line; do :; done; kill -s TERM -- "-$0"; sleep 2; kill -s KILL -- "-$0"';

/** Starts a process that ends with us: when a signal ends us before we do, and when we are killed. */
export function spawnTied(command: string, args: string[], options: SpawnOptions): TiedProcess {
  const clearsUp = isEnding();
  const child = spawn(command, args, { ...options, detached: true });
  const { pid } = child;
  if (pid === undefined) return { child, exited: once(child, 'exit').then(() => null) };
  const guard = spawn('sh', ['-c', AWAIT_END, String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const closed = once(child, 'close').then(([code]) => code as number | null);
  const forget = beforeEnd(() => endGroup(pid, closed).finally(() => guard.kill('SIGKILL')));
  const exited = closed.then((code) => {
    if (isEnding() && !clearsUp) return new Promise<never>(() => undefined);
    forget();
    guard.kill('SIGKILL');
    return code;
  });
  return { child, exited };
}

async function endGroup(pid: number, closed: Promise<unknown>): Promise<void> {
  signal(pid, 'SIGTERM');
  await Promise.race([closed, sleep(GRACE_MS)]);
  // What it started and left, too.
  signal(pid, 'SIGKILL');
  await closed;
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch {
    return;
  }
}
