import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { takeSnapshots } from './take-snapshots.ts';

const EVERY_MS = 60_000;
/** Between two stretches, for those who play. */
const REST_MS = 200;

/** Keeps the snapshots no more than minutes behind the log; gives how to stop that. */
export function startSnapshots(pool: Pool, logger: Logger): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async () => {
    while (!signal.aborted) {
      const more = await takeSnapshots(pool).catch((error: unknown) => {
        if (!signal.aborted) logger.warn({ err: error }, 'snapshots are taken later');
        return false;
      });
      await sleep(more ? REST_MS : EVERY_MS, undefined, { signal, ref: false }).catch(
        () => undefined,
      );
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
}
