/** An 18-hole card for tests of handicaps: par 72, odd stroke indexes on the front nine. */
export const PARS = [4, 5, 3, 4, 4, 4, 3, 5, 4, 4, 5, 3, 4, 4, 4, 3, 5, 4];
export const STROKE_INDEXES = [1, 7, 17, 3, 9, 11, 15, 13, 5, 2, 8, 18, 4, 10, 12, 16, 14, 6];
