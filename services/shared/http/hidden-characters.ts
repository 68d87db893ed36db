/**
 * What no line that others read may hold, as the inside of a class of characters in a schema's pattern: controls,
 * ends of lines, and what turns the direction of writing (Unicode's property Bidi_Control), with which one name
 * shows itself as another. What joins letters and emoji (U+200C, U+200D) is no part of it.
 */
export const HIDDEN =
  '\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069';

/** The pattern of a line with something to see in it, whatever blanks are around. */
export const VISIBLE_LINE = `^[^${HIDDEN}]*[^\\s${HIDDEN}][^${HIDDEN}]*$`;
