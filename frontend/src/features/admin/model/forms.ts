import { object } from 'valibot';
import { email } from '../../../lib/form-fields.ts';

// What the form asks for, as the API does.
export const RECOVERY = object({ email });
