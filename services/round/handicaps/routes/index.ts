import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { deleteAwayScore } from './delete-away-score.ts';
import { getMyHandicap } from './get-my-handicap.ts';
import { listAwayScores } from './list-away-scores.ts';
import { listIndexes } from './list-indexes.ts';
import { postAwayScore } from './post-away-score.ts';
import { putBroughtIndex, putMyBroughtIndex } from './put-brought-index.ts';
import { putPlayingConditions } from './put-playing-conditions.ts';
import { tryMyScore } from './try-my-score.ts';

/** Handicaps: estimated, explained, tried out. */
export function handicapRoutes(context: RoundContext): Route[] {
  return [
    getMyHandicap(context),
    listIndexes(context),
    tryMyScore(context),
    putPlayingConditions(context),
    putMyBroughtIndex(context),
    putBroughtIndex(context),
    listAwayScores(context),
    postAwayScore(context),
    deleteAwayScore(context),
  ];
}
