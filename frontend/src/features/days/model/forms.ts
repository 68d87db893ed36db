import { nonEmpty, object, pipe, regex, string, trim } from 'valibot';
import { filled } from '../../../lib/form-fields.ts';

const count = pipe(string(), trim(), nonEmpty(), regex(/^[1-9]\d{0,5}$/, 'wrong_type'));

// What each form asks for, as the API does.
export const QUOTA = object({ quota: count });
export const NEW_DAY = object({ name: filled, quota: count, opensAt: filled, offerHours: count });
