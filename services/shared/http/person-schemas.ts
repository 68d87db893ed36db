import { Type } from 'typebox';
import { HIDDEN } from './hidden-characters.ts';

/** An e-mail address, with blanks around it. */
export const Email = Type.String({
  format: 'email',
  maxLength: 254,
  description: 'An e-mail address such as ann@club.example',
  examples: ['demo@golfroundpro.example'],
});

/** A telephone number as somebody types it. */
export const TypedPhone = Type.String({
  minLength: 3,
  maxLength: 40,
  description: 'As it is written in the country, or with its own code: 081 234 5678',
});

/** A Thai national id as somebody types it. */
export const TypedNationalId = Type.String({
  minLength: 13,
  maxLength: 20,
  description: 'The 13 digits of the card',
});

/** Two visible characters or more, nothing hidden; blanks around it are taken off. */
export const Name = Type.String({
  pattern: `^\\s*[^\\s${HIDDEN}][^${HIDDEN}]*[^\\s${HIDDEN}]\\s*$`,
  minLength: 2,
  maxLength: 200,
  description:
    'Two visible characters or more, and none that breaks the line or turns its direction',
});
