import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is undefined (ready), and gives up after a time.
 * @throws Error with the last reason, or the signal's reason once it is aborted.
 */
export async function waitFor(
  check: () => Promise<string | undefined>,
  {
    timeoutMs,
    intervalMs = 100,
    signal,
  }: { timeoutMs: number; intervalMs?: number; signal?: AbortSignal },
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    signal?.throwIfAborted();
    const reason = await check();
    if (reason === undefined) return;
    if (Date.now() > deadline) {
      throw new Error(`not ready after ${Math.round(timeoutMs / 1000)} s: ${reason}`);
    }
    await sleep(intervalMs);
  }
}
