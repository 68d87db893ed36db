import type { Words } from '../words/define-words.ts';
import { scoreTerm } from './score-term.ts';
import { cellMark, stripSum, type CellMark, type StripCell } from './strip.ts';
import type { en } from './words/en.ts';

type GolfWords = Words<typeof en>;

const TALLY: [mark: CellMark, name: keyof GolfWords['tally']][] = [
  ['double-circle', 'eagles'],
  ['circle', 'birdies'],
  ['bare', 'pars'],
  ['square', 'bogeys'],
  ['double-square', 'worse'],
  ['picked-up', 'pickedUp'],
];

/** "5 strokes, Bogey", "Picked up", "no score". */
export function scoreWords(cell: StripCell, words: GolfWords): string {
  if (cell.pickedUp) return words.pickedUp;
  if (cell.strokes === null) return words.noScore;
  return `${words.strokes(cell.strokes)}, ${words.term(scoreTerm(cell.strokes, cell.par))}`;
}

/** A cell to be spoken: "Hole 7, par 4, 5 strokes, Bogey, on this phone, not sent yet". */
export function cellWords(cell: StripCell, words: GolfWords): string {
  const parts = [words.hole(cell.hole), words.par(cell.par), scoreWords(cell, words)];
  return [...parts, words.state[cell.state]].filter(Boolean).join(', ');
}

/** A strip in one sentence: "2 over par after 9 holes: 1 birdie, 5 pars, 3 bogeys". */
export function stripWords(cells: StripCell[], words: GolfWords): string {
  const { toPar, scored, pickedUp } = stripSum(cells);
  if (scored + pickedUp === 0) return words.nothingPlayed;
  const counts = TALLY.map(([mark, name]) => ({
    name,
    count: cells.filter((cell) => cellMark(cell) === mark).length,
  }));
  const tally = counts.filter(({ count }) => count > 0);
  const standing = words.played(words.toPar(toPar), scored + pickedUp);
  return `${standing}: ${tally.map(({ name, count }) => words.tally[name](count)).join(', ')}`;
}

/** The strokes of a nine or a card as a cell shows them: NR once a ball was picked up, a dash before any. */
export function sumText(cells: StripCell[], words: GolfWords): string {
  const { scored, pickedUp, strokes } = stripSum(cells);
  if (pickedUp > 0) return words.noReturnShort;
  return scored > 0 ? String(strokes) : '–';
}
