import { Type } from 'typebox';
import { GENDERS } from '../courses/domain/player-card.ts';

/** The topic of every event of a round; the key is the round's id. */
export const ROUND_TOPIC = 'golf.round';

export const Id = Type.String({ format: 'uuid' });
export const UserId = Type.Union([Id, Type.Null()], {
  description: 'Null for a guest, and for a member who has not accepted the card',
});
export const Version = Type.Integer({
  minimum: 1,
  description: 'Version of the round after this event',
});
export const Hole = Type.Integer({ minimum: 1, maximum: 18 });
export const Par = Type.Integer({ minimum: 3, maximum: 7 });

export const Player = Type.Object({
  playerId: Id,
  userId: UserId,
  teeId: Type.String(),
  gender: Type.Union([Type.Enum([...GENDERS]), Type.Null()]),
  playingHandicap: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Null without an index or a rating: gross only',
  }),
  holes: Type.Array(
    Type.Object({
      hole: Hole,
      par: Par,
      received: Type.Integer({ description: 'Handicap strokes on the hole; negative: given' }),
    }),
    { description: "The holes in play as the player's tee and gender have them" },
  ),
});
