import { Type } from 'typebox';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { FAIRWAYS } from './rounds/domain/hole-score.ts';
import { ROUND_HOLES } from './courses/domain/holes-in-play.ts';

/** On the card of a round: whether `front9` is the first nine of 18 or all there is. */
export const HolesOnCard = Type.Integer({
  description: '18, or 9: then `front9` is all of the course, and `18` the nine twice',
});
export const LocalDate = Type.String({ format: 'date', description: 'Local date at the course' });
export const RoundHolesSchema = Type.Enum([...ROUND_HOLES]);
export const Strokes = Type.Integer({ minimum: 1, maximum: 20 });
/** What of these is a total of the holes in play says `totalFault`. */
export const TotalStrokes = Type.Integer({
  minimum: 1,
  maximum: 999,
  description: '2 to 15 for each hole in play',
});
export const SmallCount = Type.Integer({ minimum: 0, maximum: 20 });
export const FairwaySchema = Type.Enum([...FAIRWAYS]);

export const RoundParams = Type.Object({ roundId: Id });
export const PlayerParams = Type.Object({ roundId: Id, playerId: Id });
