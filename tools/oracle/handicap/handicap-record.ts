import { adjustedGross, type HoleAdjustment } from './adjusted-gross.ts';
import { cap, type Capped } from './caps.ts';
import { daysBefore } from '../dates.ts';
import { differential, expectedFor } from './differential.ts';
import {
  fraction,
  isAtLeast,
  minus,
  plus,
  roundTenths,
  tenths,
  times,
  type Fraction,
} from './fraction.ts';
import { HIGHEST_INDEX, tableIndex } from './index-table.ts';
import { inOrder, parOf, sum, type CardHole, type PlayerRound, type Rating } from '../round.ts';

/** A score in a player's record; indexes, differentials and reductions in tenths. */
export interface RecordRow {
  round: PlayerRound;
  rating: Rating;
  adjustedGross: number;
  adjustments: HoleAdjustment[];
  /** The index on the morning of the round. */
  indexInEffect: number | null;
  /** The differential over the holes played, unrounded. */
  ownDifferential: Fraction;
  /** How many of 18 holes were not played, and what was added for them. */
  holesLeftOut: number;
  expected: Fraction | null;
  /** Null while a nine waits for the player's first index. */
  differential: number | null;
  exceptional: 0 | -10 | -20;
  /** All exceptional reductions of this row so far, its own among them. */
  reductions: number;
  lowIndex: number | null;
  cap: Capped | null;
  indexAfter: number | null;
}

const HOLES_FOR_INDEX = 54;
const ROWS_THAT_COUNT = 20;

/**
 * The handicap record of one player from all of their rounds, in order: what each score came to and
 * the index after it (World Handicap System, Rules 3 and 5; facts of the 2024 revision).
 */
export function handicapRecord(rounds: PlayerRound[]): RecordRow[] {
  const record: RecordRow[] = [];
  for (const round of inOrder(rounds)) {
    const row = round.counts ? newRow(record, round) : null;
    if (row) addScore(record, row);
  }
  return record;
}

/** The index after all scores of earlier dates: an index is revised overnight. */
export function indexOn(record: RecordRow[], playedOn: string): number | null {
  return record.findLast(({ round }) => round.playedOn < playedOn)?.indexAfter ?? null;
}

function newRow(record: RecordRow[], round: PlayerRound): RecordRow | null {
  const { rating } = round;
  const indexInEffect = indexOn(record, round.playedOn);
  const gross = rating && adjustedGross(round, rating, indexInEffect);
  if (!rating || !gross) return null;
  const played = playedHoles(round);
  const conditions = fraction(round.pcc * played.length, 18);
  const share = fraction(parOf({ card: played }), parOf(round));
  return {
    ...{ round, rating, adjustedGross: gross.strokes, adjustments: gross.adjustments },
    ...{ indexInEffect, holesLeftOut: 18 - played.length },
    ownDifferential: differential(gross.strokes, rating, conditions, share),
    ...{ expected: null, differential: null, exceptional: 0, reductions: 0 },
    ...{ lowIndex: null, cap: null, indexAfter: null },
  };
}

function addScore(record: RecordRow[], row: RecordRow): void {
  const earlier = record.length;
  record.push(row);
  if (row.holesLeftOut > 0) {
    if (row.indexInEffect !== null) fixWhole(row, row.indexInEffect);
  } else row.differential = roundTenths(row.ownDifferential);
  const holes = sum(record.map(({ holesLeftOut }) => 18 - holesLeftOut));
  if (holes < HOLES_FOR_INDEX) return;
  fixWaitingNines(record);
  reduceForException(record, row);
  row.lowIndex = earlier >= ROWS_THAT_COUNT ? lowIndex(record, row.round.playedOn) : null;
  row.cap = cap(tableIndex(adjustedDifferentials(record)), row.lowIndex);
  row.indexAfter = Math.min(row.cap.indexTenths, HIGHEST_INDEX);
}

/** All holes of the card where only a total is known. */
function playedHoles({ card, results, total }: PlayerRound): CardHole[] {
  const played = new Set(results.map(({ hole }) => hole));
  return card.filter(({ hole }) => total !== null || played.has(hole));
}

function fixWhole(row: RecordRow, indexTenths: number): void {
  row.expected = expectedFor(row.holesLeftOut, indexTenths);
  row.differential = roundTenths(plus(row.ownDifferential, row.expected));
}

/** Nines before the first index are fixed by a provisional one, in which each counts double. */
function fixWaitingNines(record: RecordRow[]): void {
  const waiting = record.filter((row) => row.differential === null);
  if (waiting.length === 0) return;
  const provisional = record
    .slice(-ROWS_THAT_COUNT)
    .map((row) => row.differential ?? roundTenths(times(row.ownDifferential, fraction(2))));
  const index = Math.min(tableIndex(provisional), HIGHEST_INDEX);
  for (const row of waiting) fixWhole(row, index);
}

/** Rule 5.9: 7.0 and more below the index in effect takes 1.0, 10.0 and more 2.0, off 20 rows. */
function reduceForException(record: RecordRow[], row: RecordRow): void {
  if (row.indexInEffect === null) return;
  const differential = plus(row.ownDifferential, row.expected ?? fraction(0));
  const lower = minus(tenths(row.indexInEffect), differential);
  if (isAtLeast(lower, fraction(7))) row.exceptional = isAtLeast(lower, fraction(10)) ? -20 : -10;
  for (const recent of record.slice(-ROWS_THAT_COUNT)) recent.reductions += row.exceptional;
}

/** The 20 most recent differentials with their reductions, in tenths. */
function adjustedDifferentials(record: RecordRow[]): number[] {
  return record
    .slice(-ROWS_THAT_COUNT)
    .map(({ differential, reductions }) => (differential ?? NaN) + reductions);
}

/** Rule 5.7: the lowest index of the 365 days before; each day ends with the index of its last score. */
function lowIndex(record: RecordRow[], playedOn: string): number | null {
  const windowStart = daysBefore(playedOn, 365);
  const atStart = indexOn(record, windowStart);
  const dayEnds = new Map<string, number | null>();
  for (const { round, indexAfter } of record) dayEnds.set(round.playedOn, indexAfter);
  const inWindow = [...dayEnds].filter(([date]) => date >= windowStart && date < playedOn);
  const indexes = [atStart, ...inWindow.map(([, index]) => index)].filter(
    (index) => index !== null,
  );
  return indexes.length === 0 ? null : Math.min(...indexes);
}
