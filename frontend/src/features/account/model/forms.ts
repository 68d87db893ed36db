import { object } from 'valibot';
import { chosen, email, filled, newPassword, personName } from '../../../lib/form-fields.ts';

// What each form asks for, as the API does.
export const NAME = object({ name: personName });
export const EMAIL = object({ email });
export const PASSWORD = object({ password: newPassword });
export const CODE = object({ code: filled });
export const API_KEY = object({ name: filled, scopes: chosen });
