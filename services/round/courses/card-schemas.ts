import { Type } from 'typebox';
import { HIDDEN } from '@golfroundpro/shared/http/hidden-characters.ts';
import { RoundHolesSchema } from '../schemas.ts';
import { GENDERS } from './domain/player-card.ts';

const closed = { additionalProperties: false };

/** A line of text that CSV and PostgreSQL keep: no hidden or half characters, no blanks around. */
export const lineOf = (maxLength: number, description?: string) =>
  Type.String({
    ...(description && { description }),
    maxLength,
    pattern: `^[^\\s${HIDDEN}]([^${HIDDEN}]*[^\\s${HIDDEN}])?$`,
  });

export const CourseName = lineOf(200);
export const TimeZone = lineOf(50, 'IANA name, such as Europe/London');
export const TeeName = lineOf(50);
export const GenderSchema = Type.Enum([...GENDERS]);

/** A figure of a card in the making. */
export const Blank = Type.Union([Type.Number(), Type.Null()], {
  description: 'null while it is blank',
});
export const HoleNumbers = Type.Array(Blank, { maxItems: 18 });

export const Ratings = Type.Array(
  Type.Object(
    {
      gender: GenderSchema,
      holes: RoundHolesSchema,
      courseRating: Blank,
      slope: Blank,
      par: Blank,
    },
    closed,
  ),
  { maxItems: 6 },
);

export const DraftHoles = Type.Array(
  Type.Object(
    { hole: Type.Integer({ minimum: 1, maximum: 18 }), par: Blank, strokeIndex: Blank },
    closed,
  ),
  { maxItems: 18 },
);
