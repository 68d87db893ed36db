import { object, pipe, regex, string, trim } from 'valibot';
import { email, filled, personName } from '../../../lib/form-fields.ts';

/** What the club asks of whoever becomes a member; what a telephone number and an id are it says itself. */
export const MEMBERSHIP = object({
  name: personName,
  email,
  phoneNumber: filled,
  thaiId: pipe(string(), trim(), regex(/^(\D*\d){13}\D*$|^$/, 'bad_format')),
});
