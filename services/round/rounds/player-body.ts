import { Type, type Static } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { VISIBLE_LINE } from '@golfroundpro/shared/http/hidden-characters.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { requireOneDecimal } from '../handicaps/require-one-decimal.ts';
import { GENDERS } from '../courses/domain/player-card.ts';

export const TeeId = Type.String({ minLength: 1, maxLength: 50 });
export const GenderSchema = Type.Enum([...GENDERS], {
  description: 'Whose ratings and pars of the tee are played; without it the only ones there are',
});
export const PlayerName = Type.String({
  minLength: 1,
  maxLength: 100,
  pattern: VISIBLE_LINE,
  description: 'What stands on the card; a guest needs one',
});

export const HandicapIndex = Type.Number({
  minimum: -10,
  maximum: 54,
  description: "A guest's, to 0.1; plus is negative",
});

/** A player who is to take a seat: a member by `userId`, or a guest by `name`. */
export const PlayerBody = Type.Object(
  {
    id: Type.Optional(Id),
    userId: Type.Optional(Id),
    name: Type.Optional(PlayerName),
    teeId: TeeId,
    gender: Type.Optional(GenderSchema),
    handicapIndex: Type.Optional(HandicapIndex),
  },
  { additionalProperties: false },
);

export type PlayerBody = Static<typeof PlayerBody>;

/** A player asked for; `field` is where the body names them, for errors. */
export type AskedPlayer = PlayerBody & {
  id: string;
  field: string;
  /** They are a member who has yet to accept the card. */
  isInvited?: boolean;
};

/**
 * Checks what a schema cannot say of a player.
 * @param field the path of the player in the body, such as `players.0.`, or empty
 * @throws AppError invalid_request
 */
export function askPlayer(body: PlayerBody, field: string): AskedPlayer {
  const { userId, name, handicapIndex } = body;
  if (userId === undefined && name === undefined) {
    throw invalidField(
      `${field}name`,
      'give the userId of a member or the name of a guest',
      'missing',
    );
  }
  checkIndex(handicapIndex, userId !== undefined, field);
  return { ...body, id: body.id ?? uuidv7(), field };
}

/**
 * Checks an index that is declared for a player.
 * @throws AppError invalid_request
 */
export function checkIndex(
  handicapIndex: number | null | undefined,
  isMember: boolean,
  field: string,
): void {
  if (isMember && handicapIndex !== undefined) {
    throw invalidField(
      `${field}handicapIndex`,
      'is for guests; a member plays off their own',
      'either_or',
    );
  }
  if (typeof handicapIndex === 'number') requireOneDecimal(handicapIndex, `${field}handicapIndex`);
}
