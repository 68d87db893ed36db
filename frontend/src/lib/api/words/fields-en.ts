import type { FieldCode } from '../schema.ts';

/** What is wrong with a field, by its label and the bound that it is beyond; or how many faults more there are. */
export type FieldSentence = (label: string, figure?: number) => string;

/** What only the page's own forms find wrong. */
type PageCode = 'not_an_index';

export const fields = {
  missing: (label) => `${label} is needed.`,
  unknown_field: (label) => `${label} is not known here.`,
  too_short: (label, limit) => `${label} needs at least ${limit} characters.`,
  too_long: (label, limit) => `${label} can have at most ${limit} characters.`,
  too_small: (label, limit) => `${label} must be ${limit} or more.`,
  too_large: (label, limit) => `${label} must be ${limit} or less.`,
  too_few: (label, limit) => `${label}: choose at least ${limit}.`,
  too_many: (label, limit) => `${label}: choose at most ${limit}.`,
  not_unique: (label) => `${label} is there twice.`,
  not_one_of: (label) => `${label}: choose one of those that there are.`,
  wrong_type: (label) => `${label} is not filled in as it should be.`,
  not_a_day: (label) => `${label} must be a day.`,
  not_a_time: (label) => `${label} must be a time.`,
  not_an_id: (label) => `${label} is not known here.`,
  not_an_email: (label) => `${label} is not an email address, such as ann@club.example.`,
  not_text: (label) => `${label} has characters that cannot be used.`,
  bad_format: (label) => `${label} is not filled in as it should be.`,
  not_valid: (label) => `${label} is not right yet. Please check it.`,
  not_known: (label) => `${label} was not found.`,
  given_twice: (label) => `${label} is there twice.`,
  either_or: (label) => `${label} does not fit the rest. Give one or the other.`,
  in_the_past: (label) => `${label} must be in the future.`,
  day_ahead: (label) => `${label} must not lie in the future.`,
  in_use: (label) => `${label} is in use already.`,
  has_account: () => 'Somebody with this email has an account already. Log in instead.',
  too_easy: (label) =>
    `${label} is too easy to guess. Try a few words that do not belong together.`,
  wrong: (label) => `${label} is not right.`,
  beyond_own_roles: (label) => `${label}: you cannot give more than you may do yourself.`,
  not_in_play: (label) => `${label} is not in play in this round.`,
  total_implausible: (label) => `${label} cannot be the strokes of so many holes.`,
  penalties_exceed_strokes: (label) => `${label} must be fewer than the strokes.`,
  putts_exceed_strokes: (label) => `${label} cannot be as many as the strokes.`,
  rating_implausible: (label) => `${label} does not fit the par.`,
  not_an_index: () => 'Write it like 14.3, or +1.2 for a plus handicap.',
  differs: (label) => `${label} differs from what is here already. Change it here.`,
  rows_differ: (label) => `${label} is not the same in all rows of this round.`,
  not_reached: (label) => `${label} was not reached in time. Send the file again.`,
  beside_refused: () => 'Another row of the same round is refused.',
  and_more: (_, count) => `And ${count} more faults.`,
} satisfies Record<FieldCode | PageCode, FieldSentence>;
