/**
 * What a body may have unless its route says more: several times the largest command, and what is parsed
 * and checked within a few ms whatever it holds.
 */
export const MAX_BODY_BYTES = 16 * 1024;
