import { setTimeout as sleep } from 'node:timers/promises';
import { makeBell } from '@golfroundpro/shared/relay/bell.ts';
import type { Formats } from '../views/formats.ts';
import type { RefillParts } from './fill-generation.ts';
import { refillIfNeeded } from './refill.ts';

/** Keeps the views whole: checks at the start, when told to, and every now and then. */
export interface Keeper {
  /** Says that something may be wrong. */
  wake: () => void;
  stop: () => Promise<void>;
}

export interface KeeperParts extends RefillParts {
  formats: Formats;
}

const CHECK_EVERY_MS = 30_000;
const BUSY_PAUSE_MS = 1000;
const FAULT_PAUSES_MS = [100, 250, 500, 1000, 2000, 5000];
/** Least time between two checks, however often it is woken. */
const REST_MS = 100;

/** Starts keeping. Faults are tried again with backoff, for ever. */
export function startKeeper(parts: KeeperParts): Keeper {
  const { logger } = parts;
  const bell = makeBell();
  const stopping = new AbortController();
  const { signal } = stopping;
  let faults = 0;

  async function check(): Promise<number> {
    try {
      await parts.formats.use();
      const state = await refillIfNeeded(parts, signal);
      await parts.formats.dropUnused();
      faults = 0;
      return state === 'busy' ? BUSY_PAUSE_MS : CHECK_EVERY_MS;
    } catch (error) {
      if (!signal.aborted)
        logger.warn({ err: error }, 'the views could not be checked or refilled');
      return FAULT_PAUSES_MS[Math.min(faults++, FAULT_PAUSES_MS.length - 1)]!;
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const pauseMs = await check();
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
