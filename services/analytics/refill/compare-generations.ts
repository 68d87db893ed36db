import { setTimeout as sleep } from 'node:timers/promises';
import type { ViewsKeeping } from '../views/keeping.ts';
import { must } from './fold-log.ts';

export interface Comparison {
  keys: number;
  /** Names of keys that differ, without their generation. */
  differing: string[];
}

/** An event that was read from the log may still be under way to the live views; so long at most. */
const SETTLE_MS = 5000;
const PAUSE_MS = 100;
const PORTION = 500;

/**
 * Compares every key of two generations. Live events go to both in one step, so a difference that
 * lasts is one.
 */
export async function compareGenerations(
  keep: ViewsKeeping,
  {
    token,
    live,
    next,
    settleMs = SETTLE_MS,
  }: {
    token: string;
    live: string;
    next: string;
    settleMs?: number;
  },
  report: (keys: number) => void,
): Promise<Comparison> {
  const differingOf = async (names: string[]) => {
    const found = await keep.differing(token, live, next, names);
    must(found !== undefined);
    return found!;
  };
  let keys = 0;
  let differing: string[] = [];
  for await (const names of keep.names(token, live, next)) {
    keys += names.length;
    if (names.length > 0) differing.push(...(await differingOf(names)));
    report(keys);
  }
  const deadlineMs = Date.now() + settleMs;
  while (differing.length > 0 && Date.now() < deadlineMs) {
    await sleep(PAUSE_MS);
    const again = differing;
    differing = [];
    // In portions: where views are wrong altogether, one call with all names would take too long.
    for (let at = 0; at < again.length; at += PORTION) {
      differing.push(...(await differingOf(again.slice(at, at + PORTION))));
    }
  }
  return { keys, differing };
}
