import { array, object } from 'valibot';
import { filled } from '../../../lib/form-fields.ts';

/** What has to be written before a course is sent; its figures are looked over by the club. */
export const OWN_COURSE = object({
  name: filled,
  timeZone: filled,
  tees: array(object({ name: filled })),
});
