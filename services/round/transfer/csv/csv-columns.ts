const HOLES = Array.from({ length: 18 }, (_, index) => index + 1);

/** The letters of the columns of a hole: strokes, putts, fairway, penalties, sand. */
export const HOLE_COLUMNS = ['H', 'P', 'F', 'N', 'S'] as const;

/** The columns of a file of rounds, in order: one row per player and round. */
export const CSV_COLUMNS: string[] = [
  'Date',
  'Player',
  'Me',
  'Course',
  'Tee',
  'Gender',
  'Holes',
  'Context',
  'State',
  'Started',
  ...HOLE_COLUMNS.flatMap((letter) => HOLES.map((hole) => `${letter}${hole}`)),
  'Total',
  'Round id',
  'Player id',
  'Course id',
  'Card version',
];

/** Without these there is no round; of several names either will do. */
export const NEEDED_COLUMNS = [['Date'], ['Course', 'Course id'], ['Tee'], ['Holes']];

/** Columns that the club's own scorecards have and that are not taken. */
export const IGNORED_COLUMNS = ['E-mail'];
