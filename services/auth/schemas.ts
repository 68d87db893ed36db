import { Type } from 'typebox';

export { Email, Name } from '@golfroundpro/shared/http/person-schemas.ts';

export const Time = Type.String({ format: 'date-time' });

/** Any Unicode and no rules of composition; the length is in code points. */
export const Password = Type.String({ minLength: 8, maxLength: 128 });

/** A password that is checked, whatever the rules were when it was chosen. */
export const GivenPassword = Type.String({ minLength: 1, maxLength: 128 });
