import type { Pool } from 'pg';
import { toCell } from '@golfroundpro/shared/csv/csv-cell.ts';
import { readAllArrivals, type ListedRow } from './db/list-arrivals.ts';

const COLUMNS = ['arrival', 'place', 'statusId', 'arrivedAt', 'offerEndsAt', 'quota'] as const;

/** The arrivals of a day as CSV, in their order; a spreadsheet runs none of its cells. */
export async function arrivalsCsv(pool: Pool, dayId: string): Promise<string[]> {
  const lines = (await readAllArrivals(pool, dayId)).map(lineOf);
  const cells = lines.map((line) => COLUMNS.map((name) => toCell(line[name])));
  return [[...COLUMNS], ...cells].map((row) => `${row.join(',')}\r\n`);
}

/** The same as JSON, a line each. */
export async function arrivalsNdjson(pool: Pool, dayId: string): Promise<string[]> {
  return (await readAllArrivals(pool, dayId)).map((row) => `${JSON.stringify(lineOf(row))}\n`);
}

function lineOf({ arrivedAt, offerEndsAt, ...row }: ListedRow) {
  const ends = offerEndsAt?.toISOString() ?? null;
  return { ...row, arrivedAt: arrivedAt.toISOString(), offerEndsAt: ends };
}
