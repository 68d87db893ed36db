import { scoreMark, type ScoreMark } from './score-term.ts';

/** Where a cell's score is: nowhere, on this phone, at the club, at odds with the club's, refused by it. */
export type CellState = 'empty' | 'phone' | 'sent' | 'conflict' | 'refused';

/** One hole of the card strip. A score that was taken back is no strokes and not picked up, in a state. */
export interface StripCell {
  hole: number;
  par: number;
  strokes: number | null;
  pickedUp: boolean;
  state: CellState;
}

/** Whether two cells look the same. */
export function isSameCell(one: StripCell | undefined, other: StripCell): boolean {
  if (!one) return false;
  return (Object.keys(other) as (keyof StripCell)[]).every((key) => one[key] === other[key]);
}

/** A nine, or all of it, added up over the holes with strokes. */
export interface StripSum {
  strokes: number;
  toPar: number;
  scored: number;
  pickedUp: number;
}

/** What stands round and in a cell: the mark of its score, an X for a ball picked up, or nothing yet. */
export type CellMark = ScoreMark | 'picked-up' | 'none';

export function cellMark(cell: Pick<StripCell, 'strokes' | 'par' | 'pickedUp'>): CellMark {
  if (cell.pickedUp) return 'picked-up';
  return cell.strokes === null ? 'none' : scoreMark(cell.strokes, cell.par);
}

/** The cells of the front nine and of the back nine; one is empty where nine holes are played. */
export function stripNines(cells: StripCell[]): { out: StripCell[]; in: StripCell[] } {
  return { out: cells.filter(({ hole }) => hole <= 9), in: cells.filter(({ hole }) => hole > 9) };
}

export function stripSum(cells: StripCell[]): StripSum {
  const scored = cells.filter(({ strokes }) => strokes !== null);
  const strokes = scored.reduce((sum, cell) => sum + (cell.strokes ?? 0), 0);
  return {
    strokes,
    toPar: strokes - scored.reduce((sum, { par }) => sum + par, 0),
    scored: scored.length,
    pickedUp: cells.filter(({ pickedUp }) => pickedUp).length,
  };
}
