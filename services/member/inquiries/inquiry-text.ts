import { Type } from 'typebox';

/** Text of several lines with something to see in it, and no control but the end of a line and a tab. */
export const InquiryText = Type.String({
  pattern:
    '^(?=[^]*\\S)[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]*$',
  maxLength: 4000,
});
