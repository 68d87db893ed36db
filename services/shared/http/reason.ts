import { Type } from 'typebox';
import { VISIBLE_LINE } from './hidden-characters.ts';

/** Why staff do something to a person: a line that is kept with what was done. */
export const Reason = Type.String({
  pattern: VISIBLE_LINE,
  minLength: 1,
  maxLength: 200,
  description: 'Why: for the audit log, which keeps it for good; nothing personal belongs here',
});

export const EXAMPLE_REASON = 'Asked for by the member at the office';
