import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * Tells a forked process something, and gives what it says next.
 * @throws Error when it ends before that
 */
export async function askChild<T>(child: ChildProcess, told: object | string | number): Promise<T> {
  const stop = new AbortController();
  const gone = once(child, 'exit', stop).then(() => {
    throw new Error(`${child.spawnargs.at(-1)} ended`);
  });
  const answer = once(child, 'message', stop) as Promise<[T]>;
  child.send(told);
  try {
    return (await Promise.race([answer, gone]))[0];
  } finally {
    stop.abort();
    await Promise.allSettled([answer, gone]);
  }
}
