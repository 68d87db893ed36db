import { strokesReceived } from '../domain/strokes-received.ts';
import { compareScores, type RecordScore } from '../domain/record-score.ts';

/** What the naive reckoning says of each accepted score, in tenths. */
export interface NaiveRow {
  playerId: string;
  differentialTenths: number | null;
  reductions: number;
  indexAfterTenths: number | null;
}

/** An exact fraction of tenths. */
type Fraction = [numerator: bigint, denominator: bigint];

interface Entry {
  score: RecordScore;
  inEffect: number | null;
  exact: Fraction;
  differential: number | null;
  exceptional: number;
  after: number | null;
}

/**
 * The handicap record reckoned the slow way, straight from the definitions: every index looks at the
 * whole record before it. It shares no figure with the fold that it checks.
 */
export function naiveRecord(scores: RecordScore[]): NaiveRow[] {
  const entries: Entry[] = [];
  for (const score of [...scores].sort(compareScores)) {
    const inEffect = entries.findLast((entry) => entry.score.playedOn < score.playedOn)?.after;
    const entry = entryOf(score, inEffect ?? null);
    if (!entry) continue;
    entries.push(entry);
    entry.after = indexAfter(entries);
  }
  return entries.map((entry, place) => ({
    playerId: entry.score.playerId,
    differentialTenths: entry.differential,
    reductions: reductionsOf(entries, place),
    indexAfterTenths: entry.after,
  }));
}

function entryOf(score: RecordScore, inEffect: number | null): Entry | undefined {
  if (score.total === null && score.strokes.includes(0) && inEffect === null) return undefined;
  const gross = score.total ?? sum(countedHoles(score, inEffect));
  const isNine = score.pars.length === 9;
  const conditions = (isNine ? 5 : 10) * score.pcc;
  const own: Fraction = [
    BigInt(113 * (10 * gross - score.courseRatingTenths - conditions)),
    BigInt(score.slope),
  ];
  const exact = isNine && inEffect !== null ? plusExpected(own, inEffect) : own;
  const differential = isNine && inEffect === null ? null : round(exact);
  const entry = { score, inEffect, exact, differential, exceptional: 0, after: null };
  if (inEffect === null) return entry;
  const below = BigInt(inEffect) * exact[1] - exact[0];
  if (below >= 70n * exact[1]) entry.exceptional = below >= 100n * exact[1] ? -2 : -1;
  return entry;
}

function countedHoles(score: RecordScore, inEffect: number | null): number[] {
  if (inEffect === null) {
    return score.strokes.map((strokes, place) => {
      const most = score.pars[place]! + 5;
      return strokes === -1 ? most : Math.min(strokes, most);
    });
  }
  const nines = BigInt(18 / score.pars.length);
  const difference = BigInt(score.courseRatingTenths - 10 * score.par);
  const handicap = round([
    BigInt(inEffect * score.slope) + 113n * nines * difference,
    1130n * nines,
  ]);
  const received = strokesReceived(handicap, score.strokeIndexes);
  return score.strokes.map((strokes, place) => {
    const par = score.pars[place]!;
    if (strokes === 0) return par + received[place]!;
    const most = handicap > 54 && received[place]! >= 4 ? par + 5 : par + 2 + received[place]!;
    return strokes === -1 ? most : Math.min(strokes, most);
  });
}

function indexAfter(entries: Entry[]): number | null {
  if (sum(entries.map((entry) => entry.score.pars.length)) < 54) return null;
  const waiting = entries.filter((entry) => entry.differential === null);
  const doubled = entries.map(
    (entry) => entry.differential ?? round([2n * entry.exact[0], entry.exact[1]]),
  );
  const provisional = Math.min(540, tableIndex(doubled.slice(-20)));
  for (const entry of waiting) {
    entry.differential = round(plusExpected(entry.exact, provisional));
  }
  const adjusted = entries.map(
    (entry, place) => entry.differential! + 10 * reductionsOf(entries, place),
  );
  const low = entries.length > 20 ? lowIndex(entries) : null;
  return Math.min(540, capped(tableIndex(adjusted.slice(-20)), low));
}

function reductionsOf(entries: Entry[], place: number): number {
  return sum(entries.slice(place, place + 20).map((entry) => entry.exceptional));
}

function tableIndex(differentials: number[]): number {
  const count = differentials.length;
  const used = [0, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 8][count]!;
  const adjustment = count === 3 ? -20 : count === 4 || count === 6 ? -10 : 0;
  const best = [...differentials].sort((a, b) => a - b).slice(0, used);
  return round([BigInt(sum(best) + used * adjustment), BigInt(used)]);
}

function lowIndex(entries: Entry[]): number | null {
  const { playedOn } = entries.at(-1)!.score;
  const from = new Date(`${playedOn}T00:00:00Z`);
  from.setUTCDate(from.getUTCDate() - 365);
  const start = from.toISOString().slice(0, 10);
  const isDayEnd = (entry: Entry, place: number) =>
    entry.score.playedOn < playedOn && entries[place + 1]!.score.playedOn !== entry.score.playedOn;
  const ends = entries.slice(0, -1).filter(isDayEnd);
  const inEffect = ends.findLast((entry) => entry.score.playedOn < start);
  const inside = ends.filter((entry) => entry.score.playedOn >= start);
  const indexes = [inEffect, ...inside].flatMap((entry) => entry?.after ?? []);
  return indexes.length === 0 ? null : Math.min(...indexes);
}

function capped(index: number, low: number | null): number {
  if (low === null || index - low <= 30) return index;
  return Math.min(low + 50, round([BigInt(2 * (low + 30) + (index - low - 30)), 2n]));
}

function plusExpected([numerator, denominator]: Fraction, index: number): Fraction {
  return [100n * numerator + denominator * BigInt(52 * index + 1200), 100n * denominator];
}

/** To the nearest whole, halves upward, without dividing negative numbers. */
function round([numerator, denominator]: Fraction): number {
  const offset = 1_000_000n;
  const shifted = 2n * (numerator + offset * denominator) + denominator;
  return Number(shifted / (2n * denominator) - offset);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
