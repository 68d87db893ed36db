/** What can be wrong with a field of a request, in words for programs. Codes never change. */
export const FIELD_CODES = [
  'missing',
  'unknown_field',
  'too_short',
  'too_long',
  'too_small',
  'too_large',
  'too_few',
  'too_many',
  'not_unique',
  'not_one_of',
  'wrong_type',
  'not_a_day',
  'not_a_time',
  'not_an_id',
  'not_an_email',
  'not_text',
  'bad_format',
  /** What none of the others says. */
  'not_valid',
  /** It names nothing that there is. */
  'not_known',
  'given_twice',
  /** Not beside another field, or neither of two. */
  'either_or',
  'in_the_past',
  'day_ahead',
  'in_use',
  /** An e-mail with which somebody is here already. */
  'has_account',
  'too_easy',
  /** A password or a code that is not the one. */
  'wrong',
  'beyond_own_roles',
  'not_in_play',
  'total_implausible',
  'penalties_exceed_strokes',
  'putts_exceed_strokes',
  'rating_implausible',
  /** Of a file: it says otherwise than what is here. */
  'differs',
  /** Of a row of a file: it says otherwise than the first row of the same round. */
  'rows_differ',
  /** Of a file: time was over before it. */
  'not_reached',
  /** Of a row: another one of the same thing is refused. */
  'beside_refused',
  /** Not one fault, but how many there are beside those that are told: `values.more`. */
  'and_more',
] as const;

export type FieldCode = (typeof FIELD_CODES)[number];
