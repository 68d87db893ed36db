import { Type } from 'typebox';
import { HIDDEN } from '@golfroundpro/shared/http/hidden-characters.ts';

export const Time = Type.String({ format: 'date-time' });

/** An e-mail address, with blanks around it. */
export const Email = Type.String({
  format: 'email',
  maxLength: 254,
  description: 'An e-mail address such as ann@club.example',
  examples: ['demo@golfroundpro.example'],
});

/** Any Unicode and no rules of composition; the length is in code points. */
export const Password = Type.String({ minLength: 8, maxLength: 128 });

/** A password that is checked, whatever the rules were when it was chosen. */
export const GivenPassword = Type.String({ minLength: 1, maxLength: 128 });

/** Two visible characters or more, nothing hidden; blanks around it are taken off. */
export const Name = Type.String({
  pattern: `^\\s*[^\\s${HIDDEN}][^${HIDDEN}]*[^\\s${HIDDEN}]\\s*$`,
  minLength: 2,
  maxLength: 200,
  description:
    'Two visible characters or more, and none that breaks the line or turns its direction',
});
