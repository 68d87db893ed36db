import { setTimeout as sleep } from 'node:timers/promises';
import { makeBell } from '../relay/bell.ts';

/** Keeps something whole: checks at the start, when told to, and every now and then. */
export interface Keeper {
  /** Says that something may be wrong. */
  wake: () => void;
  stop: () => Promise<void>;
}

export interface KeeperOptions {
  /** Looks whether it is whole, and mends it; gives after how many milliseconds to look again. */
  check: (signal: AbortSignal) => Promise<number>;
  /** Told of every fault; it is tried again with backoff, for ever. */
  onFault: (error: unknown) => void;
}

const FAULT_PAUSES_MS = [100, 250, 500, 1000, 2000, 5000];
/** Least time between two checks, however often it is woken. */
const REST_MS = 100;

/** Starts keeping. */
export function startKeeper({ check, onFault }: KeeperOptions): Keeper {
  const bell = makeBell();
  const stopping = new AbortController();
  const { signal } = stopping;
  let faults = 0;

  async function checked(): Promise<number> {
    try {
      const pauseMs = await check(signal);
      faults = 0;
      return pauseMs;
    } catch (error) {
      if (!signal.aborted) onFault(error);
      return FAULT_PAUSES_MS[Math.min(faults++, FAULT_PAUSES_MS.length - 1)]!;
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const pauseMs = await checked();
      await sleep(REST_MS, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) await bell.wait(pauseMs);
    }
  }

  const running = run();
  return {
    wake: bell.ring,
    stop: async () => {
      stopping.abort();
      bell.ring();
      await running;
    },
  };
}
