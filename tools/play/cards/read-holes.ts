import type { Fairway, HoleEntry, HoleScore } from './scorecard.ts';
import { wholeNumber } from './whole-number.ts';

type Details = Pick<HoleScore, 'putts' | 'fairway' | 'penalties' | 'sand'>;

const NO_DETAILS: Details = { putts: null, fairway: null, penalties: null, sand: null };

const ERASED = { strokes: null, pickedUp: false };

const FAIRWAYS: Record<string, Fairway> = {
  ...{ H: 'hit', L: 'left', R: 'right', S: 'short', O: 'long', '-': 'none' },
};

/** Reads the holes of a row; what is wrong is reported, and its hole left out. */
export function readScores(
  cell: (column: string) => string,
  inPlay: number[],
  report: (problem: string) => void,
): HoleEntry[] {
  const details = readDetails(cell, inPlay, report);
  const entries: HoleEntry[] = [];
  for (let hole = 1; hole <= 18; hole += 1) {
    const [strokes, putts] = [cell(`H${hole}`), cell(`P${hole}`)];
    if (strokes === '' && putts === '') continue;
    const writes = readHole(hole, strokes, putts, details.get(hole) ?? NO_DETAILS);
    if (!inPlay.includes(hole)) report(`hole ${hole} is not part of ${cell('Holes')}`);
    else if (typeof writes === 'string') report(writes);
    else entries.push({ hole, writes });
  }
  return entries;
}

function readHole(
  hole: number,
  strokesText: string,
  puttsText: string,
  details: Details,
): HoleScore[] | string {
  const putts = puttsText === '' ? null : wholeNumber(puttsText, 0, 20);
  if (putts === undefined) return `P${hole} "${puttsText}" is not 0–20 or blank`;
  if (strokesText === '') return `P${hole} has putts where H${hole} is blank`;
  const cells = strokesText.split('>').map((text) => text.trim());
  const written = cells.map((text, at) =>
    text === '' && at > 0 && at === cells.length - 1 ? ERASED : readStrokes(text),
  );
  const writes = written.flatMap((own) => (own ? [{ ...NO_DETAILS, hole, ...own }] : []));
  if (writes.length < cells.length) return `H${hole} "${strokesText}" is not 1–20, X or blank`;
  const last = writes.pop() ?? { ...NO_DETAILS, hole, ...ERASED };
  const short = (putts ?? 0) + (details.penalties ?? 0);
  if (short > 0 && last.strokes !== null && short >= last.strokes) {
    const beside = details.penalties ? ` and ${details.penalties} penalties` : '';
    return `hole ${hole} has ${putts ?? 0} putts${beside} in ${last.strokes}`;
  }
  return [
    ...writes,
    last.strokes === null && !last.pickedUp ? last : { ...last, ...details, putts },
  ];
}

function readStrokes(text: string): Pick<HoleScore, 'strokes' | 'pickedUp'> | undefined {
  if (text.toUpperCase() === 'X') return { strokes: null, pickedUp: true };
  const strokes = wholeNumber(text, 1, 20);
  return strokes === undefined ? undefined : { strokes, pickedUp: false };
}

/** One character a hole in play in each of three columns; a full stop where nobody noted it. */
function readDetails(
  cell: (column: string) => string,
  inPlay: number[],
  report: (problem: string) => void,
): Map<number, Details> {
  const marks = (column: string, known: RegExp) => {
    const text = cell(column).toUpperCase();
    if (text === '') return '.'.repeat(inPlay.length);
    if (text.length !== inPlay.length) report(`${column} is not ${inPlay.length} characters`);
    else if (!known.test(text)) report(`${column} "${cell(column)}" has an unknown character`);
    return text;
  };
  const drives = marks('Fairways', /^[HLRSO.-]*$/);
  const penalties = marks('Penalties', /^[0-9.]*$/);
  const sand = marks('Sand', /^[YN.]*$/);
  return new Map(
    inPlay.map((hole, at) => [
      hole,
      {
        putts: null,
        fairway: FAIRWAYS[drives[at] ?? '.'] ?? null,
        penalties: /\d/.test(penalties[at] ?? '.') ? Number(penalties[at]) : null,
        sand: sand[at] === 'Y' ? true : sand[at] === 'N' ? false : null,
      },
    ]),
  );
}
