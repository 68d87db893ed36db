import { startKeeper, type Keeper } from '@golfroundpro/shared/service/keeper.ts';
import type { RefillParts } from './refill-parts.ts';
import { refill } from './refill.ts';

/** A Redis that nobody reads and nobody writes is found to be empty within that time. */
const CHECK_EVERY_MS = 5000;
const BUSY_PAUSE_MS = 1000;

/** Starts keeping the views whole. */
export function keepViews(parts: RefillParts): Keeper {
  const { views, metrics, logger, now } = parts;
  let lostAt: Date | undefined;
  return startKeeper({
    check: async (signal) => {
      const isWhole = await views.keep.isWhole();
      lostAt = isWhole ? undefined : (lostAt ?? now());
      metrics.lostSeconds.set(lostAt ? (now().getTime() - lostAt.getTime()) / 1000 : 0);
      if (isWhole) return CHECK_EVERY_MS;
      await refill(parts, signal);
      return BUSY_PAUSE_MS;
    },
    onFault: (err) => logger.warn({ err }, 'the views could not be checked or refilled'),
  });
}
