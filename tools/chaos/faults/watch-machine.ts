import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.ts';

const LOOK_EVERY_MS = 100;
/** Half of the shortest time after which a service gives a store up. */
const STARVED_MS = 500;

/**
 * When this process, which the wires to the stores go through, had no turn for so long: the machine had other
 * work, and what was slow then says nothing of the product.
 */
export async function watchMachine(stopped: AbortSignal): Promise<Fault[]> {
  const faults: Fault[] = [];
  while (!stopped.aborted) {
    const startMs = Date.now();
    await sleep(LOOK_EVERY_MS);
    const endMs = Date.now();
    const lastsMs = endMs - startMs - LOOK_EVERY_MS;
    if (lastsMs < STARVED_MS) continue;
    faults.push({ kind: 'starved', target: 'machine', pauseMs: 0, lastsMs, startMs, endMs });
  }
  return faults;
}
