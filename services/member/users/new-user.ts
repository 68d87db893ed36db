import { Type, type Static } from 'typebox';
import {
  Email,
  Name,
  TypedNationalId,
  TypedPhone,
} from '@golfroundpro/shared/http/person-schemas.ts';
import { CATEGORIES } from '../domain/categories.ts';

/** Somebody whom staff enter; what a row of a file can say. */
export const NewUser = Type.Object(
  {
    ...{ name: Name, email: Email, phoneNumber: Type.Optional(TypedPhone) },
    nationalId: Type.Optional(TypedNationalId),
    category: Type.Optional(Type.Enum([...CATEGORIES])),
    confirmEmail: Type.Optional(
      Type.Boolean({ description: 'The e-mail is spelt right, though it looks like another' }),
    ),
  },
  { additionalProperties: false },
);

export type NewUser = Static<typeof NewUser>;
