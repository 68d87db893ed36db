import { setTimeout as sleep } from 'node:timers/promises';
import type { Timed } from './kept-connection.ts';

/** What a load came to. */
export interface Load {
  perSecond: number;
  /** Milliseconds of each answer. */
  waitsMs: number[];
  /** Status → how many answers had it. */
  statuses: Record<number, number>;
}

/** Sends so many requests a second, whether or not the ones before were answered. */
export async function pace(
  perSecond: number,
  seconds: number,
  send: () => Promise<Timed>,
): Promise<Load> {
  const load: Load = { perSecond, waitsMs: [], statuses: {} };
  const startedAt = performance.now();
  const waiting: Promise<void>[] = [];
  for (let nth = 0; nth < perSecond * seconds; nth++) {
    await sleep(Math.max(0, startedAt + (nth * 1000) / perSecond - performance.now()));
    waiting.push(timed(load, send));
  }
  await Promise.all(waiting);
  return load;
}

async function timed(load: Load, send: () => Promise<Timed>): Promise<void> {
  const { status, ms } = await send();
  load.waitsMs.push(ms);
  load.statuses[status] = (load.statuses[status] ?? 0) + 1;
}
