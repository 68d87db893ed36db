import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { exportRounds } from './export-rounds.ts';
import { getCard, getSharedCard } from './get-card.ts';
import { getInternalRounds } from './get-internal-rounds.ts';
import { importRoundsRoute } from './import-rounds.ts';

/** Rounds as files and on paper. Before the routes of a round: `export` is no id of one. */
export function transferRoutes(context: RoundContext): Route[] {
  return [
    exportRounds(context),
    importRoundsRoute(context),
    getCard(context),
    getSharedCard(context),
    getInternalRounds(context),
  ];
}
