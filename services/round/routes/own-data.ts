import { ownDataRoute } from '@golfroundpro/shared/own-data/own-data-route.ts';
import type { RoundContext } from '../context.ts';
import { dataOf } from '../own-data/data-of.ts';
import { RoundData } from '../own-data/round-data.ts';

/** GET /internal/own-data: what round holds of the caller. */
export const ownData = (context: RoundContext) =>
  ownDataRoute({
    permission: 'rounds:read',
    told: RoundData,
    of: (userId) => dataOf(context, userId),
  });
