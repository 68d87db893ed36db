import { object, pipe, regex, string, trim } from 'valibot';
import { email, personName } from '../../../lib/form-fields.ts';
import type { NewPerson } from '../api/new-person-api.ts';
import type { Category } from './people-filters.ts';

/** What is typed of somebody new. */
export interface NewFields {
  name: string;
  email: string;
  phoneNumber: string;
  nationalId: string;
  category: Category;
}

export const NO_FIELDS: NewFields = {
  ...{ name: '', email: '', phoneNumber: '', nationalId: '' },
  category: 'full',
};

/** What the page sees itself; what a telephone number and an id are the club says. */
export const NEW_PERSON = object({
  name: personName,
  email,
  nationalId: pipe(string(), trim(), regex(/^(\D*\d){13}\D*$|^$/, 'bad_format')),
});

/** As it is sent: what is empty is left out. */
export function toNewPerson(fields: NewFields, confirmEmail: boolean): NewPerson {
  const phoneNumber = fields.phoneNumber.trim();
  const nationalId = fields.nationalId.trim();
  return {
    ...{ name: fields.name.trim(), email: fields.email.trim(), category: fields.category },
    ...(phoneNumber ? { phoneNumber } : {}),
    ...(nationalId ? { nationalId } : {}),
    ...(confirmEmail ? { confirmEmail } : {}),
  };
}

/** A national id in the groups of its card, as the masked one is written. */
export function inGroups(nationalId: string): string {
  return nationalId.replace(/^(\d)(\d{4})(\d{5})(\d{2})(\d)$/, '$1-$2-$3-$4-$5');
}
