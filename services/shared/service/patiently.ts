import { setTimeout as sleep } from 'node:timers/promises';

const GIVEN_MS = 15_000;
const PAUSE_MS = 250;

/**
 * Does what a service needs at its start, again and again for 15 s: what it needs may be starting too, and the machine
 * be busy with all of them.
 * @param isWorthIt whether a fault may pass; any other is thrown at once
 */
export async function patiently<T>(
  work: () => Promise<T>,
  isWorthIt: (error: unknown) => boolean = () => true,
): Promise<T> {
  const untilMs = Date.now() + GIVEN_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isWorthIt(error) || Date.now() > untilMs) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
