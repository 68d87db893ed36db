import { Type, type Static } from 'typebox';
import {
  Email,
  Name,
  TypedNationalId,
  TypedPhone,
} from '@golfroundpro/shared/http/person-schemas.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';

/** Somebody whom staff enter through member. */
export const DeskPerson = Type.Object(
  {
    ...{ name: Name, email: Email, phoneNumber: Type.Optional(TypedPhone) },
    nationalId: Type.Optional(TypedNationalId),
    category: Type.Optional(Type.String({ pattern: '^[a-z_]{1,32}$' })),
    confirmEmail: Type.Optional(Type.Boolean()),
    key: Type.Optional(
      Type.String({
        maxLength: 300,
        description: 'Once more with the same key is the same registration',
      }),
    ),
  },
  { additionalProperties: false },
);

export type DeskPerson = Static<typeof DeskPerson>;

/** What came of them: `new` is who would be taken in, `known` whose e-mail somebody has. */
export const DeskResult = Type.Object({
  outcome: Type.Enum(['new', 'added', 'known', 'refused']),
  userId: OrNull(Id),
  isReplayed: Type.Boolean(),
  refusal: OrNull(
    Type.Object({
      code: Type.String(),
      errors: Type.Array(
        Type.Object({ field: Type.String(), message: Type.String(), code: Type.String() }),
      ),
      suggestion: OrNull(Type.String({ description: 'The e-mail that was meant' })),
    }),
  ),
});

export type DeskResult = Static<typeof DeskResult>;
