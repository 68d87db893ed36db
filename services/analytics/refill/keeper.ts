import { startKeeper, type Keeper } from '@golfroundpro/shared/service/keeper.ts';
import type { Formats } from '../views/formats.ts';
import type { RefillParts } from './fill-generation.ts';
import { refillIfNeeded } from './refill.ts';

interface KeeperParts extends RefillParts {
  formats: Formats;
}

const CHECK_EVERY_MS = 30_000;
const BUSY_PAUSE_MS = 1000;

/** Starts keeping the views whole. */
export function keepViews(parts: KeeperParts): Keeper {
  const { logger, formats } = parts;
  return startKeeper({
    check: async (signal) => {
      await formats.use();
      const state = await refillIfNeeded(parts, signal);
      await formats.dropUnused();
      return state === 'busy' ? BUSY_PAUSE_MS : CHECK_EVERY_MS;
    },
    onFault: (err) => logger.warn({ err }, 'the views could not be checked or refilled'),
  });
}
