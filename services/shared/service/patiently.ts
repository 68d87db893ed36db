import { setTimeout as sleep } from 'node:timers/promises';

const GIVEN_MS = 15_000;
const PAUSE_MS = 250;

export interface Patience {
  /** For how long another try is begun; for 15 s unless told, as a service is given at its start. */
  givenMs?: number;
  /** Whether a fault may pass; any other is thrown at once. */
  isWorthIt?: (error: unknown) => boolean;
}

/** Tries again and again: what is needed may be starting too, and the machine be busy with all of them. */
export async function patiently<T>(
  work: () => Promise<T>,
  { givenMs = GIVEN_MS, isWorthIt = () => true }: Patience = {},
): Promise<T> {
  const untilMs = Date.now() + givenMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isWorthIt(error) || Date.now() > untilMs) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
