import type { CourseHole } from '../../../lib/api/schema.ts';
import { scoreTerm } from '../../../lib/golf/score-term.ts';
import { cellMark, type CellMark } from '../../../lib/golf/strip.ts';
import { useGolfWords } from '../../../lib/golf/words/index.ts';
import type { HoleEntry } from '../../scoring/index.ts';
import { UNTOUCHED } from '../../scoring/index.ts';

export interface CardRow extends CourseHole {
  metres: number | undefined;
  entry: HoleEntry;
  /** "Birdie", "Picked up", or "" while there is no score. */
  term: string;
  shape: CellMark;
}

/** A part of the card added up. Strokes and toPar count the holes with strokes only. */
export interface CardSum {
  holes: number;
  par: number;
  metres: number | undefined;
  strokes: number;
  putts: number;
  toPar: number;
  /** Holes with strokes. */
  scored: number;
  /** Holes on which the ball was picked up: the part has no total then. */
  pickedUp: number;
}

export interface Card {
  rows: CardRow[];
  /** Absent where none of those holes is played. */
  out: CardSum | undefined;
  in: CardSum | undefined;
  total: CardSum;
}

/** Lays the scores out on the course's card. */
export function makeCard(
  holes: number[],
  course: { holes: CourseHole[]; lengths: number[] },
  entryOf: (hole: number) => HoleEntry | undefined,
): Card {
  const rows = holes.map((hole) => makeRow(hole, course, entryOf(hole) ?? UNTOUCHED));
  const front = rows.filter((row) => row.hole <= 9);
  const back = rows.filter((row) => row.hole > 9);
  return {
    rows,
    out: front.length > 0 ? sumUp(front) : undefined,
    in: back.length > 0 ? sumUp(back) : undefined,
    total: sumUp(rows),
  };
}

function makeRow(
  hole: number,
  course: { holes: CourseHole[]; lengths: number[] },
  entry: HoleEntry,
): CardRow {
  const onCard = course.holes.find((one) => one.hole === hole);
  const par = onCard?.par ?? 0;
  const base = { hole, par, strokeIndex: onCard?.strokeIndex ?? 0, entry };
  const metres = course.lengths[hole - 1];
  const shape = cellMark({ ...entry, par });
  return { ...base, metres, term: termOf(entry, par), shape };
}

function termOf({ strokes, pickedUp }: HoleEntry, par: number): string {
  const words = useGolfWords().value;
  if (pickedUp) return words.pickedUp;
  return strokes === null ? '' : words.term(scoreTerm(strokes, par));
}

function sumUp(rows: CardRow[]): CardSum {
  const scored = rows.filter((row) => row.entry.strokes !== null);
  const sum = (of: (row: CardRow) => number, over = rows) =>
    over.reduce((total, row) => total + of(row), 0);
  const strokes = sum((row) => row.entry.strokes ?? 0);
  return {
    holes: rows.length,
    par: sum((row) => row.par),
    metres: rows.every((row) => row.metres !== undefined)
      ? sum((row) => row.metres ?? 0)
      : undefined,
    strokes,
    putts: sum((row) => row.entry.putts ?? 0),
    toPar: strokes - sum((row) => row.par, scored),
    scored: scored.length,
    pickedUp: rows.filter((row) => row.entry.pickedUp).length,
  };
}

/** What stands in a total's cell: "NR" (no return) once a ball was picked up, "–" before any score. */
export function totalText(sum: CardSum): string {
  if (sum.pickedUp > 0) return 'NR';
  return sum.scored === 0 ? '–' : String(sum.strokes);
}

/** The total of a finished card: "NR" also when a hole has no score. */
export function finalText(sum: CardSum): string {
  return sum.scored < sum.holes ? 'NR' : String(sum.strokes);
}

/** The holes without strokes and without a pick-up. */
export function unplayedHoles(card: Card): number[] {
  return card.rows.filter((row) => row.shape === 'none').map((row) => row.hole);
}
