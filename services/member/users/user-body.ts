import { Type } from 'typebox';
import { HIDDEN } from '@golfroundpro/shared/http/hidden-characters.ts';
import { Name, TypedPhone } from '@golfroundpro/shared/http/person-schemas.ts';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { CATEGORIES } from '../domain/categories.ts';

const PhoneNumber = OrNull(TypedPhone);
export const Category = Type.Enum([...CATEGORIES]);
const Suspended = Type.Boolean({ description: 'Whether their membership rests' });

const ATTRIBUTE = '^[a-z][a-z0-9_]{0,31}$';
export const AttributeName = Type.String({ pattern: ATTRIBUTE });
export const AttributeValue = Type.String({ maxLength: 200, pattern: `^[^${HIDDEN}]*$` });
/** So many attributes a person has at the most. */
export const MOST_ATTRIBUTES = 20;

const attributesOf = <
  T extends typeof AttributeValue | ReturnType<typeof OrNull<typeof AttributeValue>>,
>(
  value: T,
) =>
  Type.Record(Type.String(), value, {
    propertyNames: { pattern: ATTRIBUTE },
    maxProperties: MOST_ATTRIBUTES,
    description: 'What the club notes of them, a word for each: locker, shirt_size',
  });

/** Everything of a person that staff keep. The e-mail is not: it is what they log in with. */
export const UserBody = Type.Object(
  {
    ...{ name: Name, phoneNumber: PhoneNumber, category: Category },
    attributes: attributesOf(AttributeValue),
    suspended: Suspended,
  },
  { additionalProperties: false },
);

/** Parts of it (RFC 7396): null takes a telephone or an attribute away. */
export const UserPatch = Type.Object(
  {
    ...{ name: Type.Optional(Name), phoneNumber: Type.Optional(PhoneNumber) },
    category: Type.Optional(Category),
    attributes: Type.Optional(attributesOf(OrNull(AttributeValue))),
    suspended: Type.Optional(Suspended),
  },
  { additionalProperties: false },
);
