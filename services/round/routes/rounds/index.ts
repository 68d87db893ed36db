import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { finishRound } from './finish-round.ts';
import { getRound } from './get-round.ts';
import { listRounds } from './list-rounds.ts';
import { scoreHole } from './score-hole.ts';
import { startRound } from './start-round.ts';

/** Rounds: started, scored, read, finished. */
export function playRoutes(context: RoundContext): Route[] {
  return [
    startRound(context),
    listRounds(context),
    getRound(context),
    scoreHole(context),
    finishRound(context),
  ];
}
