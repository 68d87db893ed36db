import { tableLines } from '../tools/console/table.ts';
import { median } from './statistics.ts';

/** A figure, and what is asked of it: nothing where it only stands beside another. */
export interface Goal {
  what: string;
  against: string;
  unit: '' | '×' | 'ms' | 'µs' | 'kB' | 'min' | '/s';
  least?: number;
  most?: number;
  /** Beyond it the benchmark fails. */
  floor?: number;
}

/** A figure and what came of it in each turn. */
export interface Outcome extends Goal {
  turns: number[];
}

/** What a benchmark came to. */
export interface BenchResult {
  outcomes: Outcome[];
  /** What makes it void, such as requests that failed. */
  faults: string[];
  /** By which share a figure may be beyond its floor by chance; 0 unless it was measured. */
  noise?: number;
}

export function isMet({ turns, least = -Infinity, most = Infinity }: Outcome): boolean {
  const of = median(turns);
  return of >= least && of <= most;
}

/** @param noise the share by which a figure may be beyond its floor and nobody knows */
export function isBelowFloor({ turns, floor, least }: Outcome, noise = 0): boolean {
  if (floor === undefined) return false;
  const of = median(turns);
  return least === undefined ? of > floor * (1 + noise) : of < floor * (1 - noise);
}

export const HEADS = ['what', 'against', 'figure', 'goal', ''];

/** What, against what, the median with its spread, what is asked, and whether that is met. */
export function cellsOf(outcome: Outcome): string[] {
  const { what, against, unit, turns } = outcome;
  const asked = askedOf(outcome);
  const verdict = isBelowFloor(outcome) ? 'below the floor' : isMet(outcome) ? 'met' : 'missed';
  const spread = `${figure(unit, Math.min(...turns))} to ${figure(unit, Math.max(...turns))}`;
  return [
    ...[what, against, `${figure(unit, median(turns))} (${spread})`],
    asked,
    asked && verdict,
  ];
}

/** A table for a terminal. */
export function outcomeLines(outcomes: Outcome[]): string[] {
  const [what, against, ...others] = HEADS;
  const figures = others.map((title) => ({ figures: title }));
  return tableLines([what!, against!, ...figures], outcomes.map(cellsOf));
}

function askedOf({ unit, least, most }: Goal): string {
  if (least !== undefined) return `≥ ${figure(unit, least)}`;
  return most === undefined ? '' : `≤ ${figure(unit, most)}`;
}

function figure(unit: Goal['unit'], value: number): string {
  if (unit === '×') return `×${value.toFixed(2)}`;
  const text = value < 20 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
  return unit === '/s' ? `${text}/s` : `${text} ${unit}`.trim();
}
