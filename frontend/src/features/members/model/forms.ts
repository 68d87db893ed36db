import { object, optional } from 'valibot';
import { email, newPassword, personName } from '../../../lib/form-fields.ts';

// What each form asks for, as the API does.
export const INVITATION = object({ email, name: optional(personName) });
export const ACCEPTANCE = object({ name: personName, password: newPassword });
