import { setTimeout as sleep } from 'node:timers/promises';
import { INSIST_MS, type PlannedFault } from './fault.ts';

const AGAIN_MS = 500;

/** Tries once, or again and again where the fault insists: another fault may have upset it. */
export async function insisting<T>(
  { insists = false }: PlannedFault,
  attempt: () => Promise<T>,
): Promise<T> {
  const untilMs = Date.now() + (insists ? INSIST_MS : 0);
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > untilMs) throw error;
      await sleep(AGAIN_MS);
    }
  }
}
