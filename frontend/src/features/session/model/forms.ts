import { object, omit } from 'valibot';
import { email, filled, newPassword, personName } from '../../../lib/form-fields.ts';

// What each form asks for, as the API does.
export const LOGIN = object({ email, password: filled });
export const REGISTRATION = object({ name: personName, email, password: newPassword });
export const REGISTRATION_BY_MAIL = omit(REGISTRATION, ['password']);
export const LINK_REQUEST = object({ email });
export const MAIL_CODE = object({ mailCode: filled });
export const SECOND_STEP = object({ code: filled });
export const CONFIRMATION = object({ email, code: filled, password: newPassword });
export const PASSWORD = object({ password: newPassword });
