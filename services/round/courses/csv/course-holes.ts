import type { Tee } from '../domain/player-card.ts';
import type { CsvLine } from '@golfroundpro/shared/csv/csv-lines.ts';
import type { HoleSeed } from './course-seed.ts';
import type { Report } from './line-fault.ts';
import { addVariants, readVariantColumns, type VariantColumn } from './variant-columns.ts';
import { METRES, PARS, strokeIndexFaults } from '../domain/validate-holes.ts';
import { teeIdOf } from './tee-id.ts';
import { wholeNumber } from './whole-number.ts';

/** Which of them a card can have is for `strokeIndexFaults`. */
const STROKE_INDEXES: [number, number] = [1, 99];
/** The id is there where it does not follow from the name. */
const teeHeading = /^(.+?) \(m\)(?: \[(.+)\])?$/;

interface Columns {
  variants: VariantColumn[];
  tees: Tee[];
}

/**
 * Reads the 9 or 18 holes, what is different for a gender, and each tee's lengths in metres; the first
 * line is the heading.
 */
export function readHoles(lines: CsvLine[], report: Report) {
  const [heading, ...rows] = lines;
  const columns = readHeading(heading, report);
  const holes = rows.map((row, index) => readHole(row, index + 1, columns, report));
  const lastLine = lines.at(-1)?.line ?? 1;
  if (holes.length !== 18 && holes.length !== 9) {
    const reason = `the card has ${holes.length} holes, not 18 or 9`;
    const values = { count: 18, has: holes.length };
    report(lastLine, { code: 'count', column: 'Hole', values, reason });
  }
  const pars = holes.map(({ par }) => par);
  const indexes = holes.map(({ strokeIndex }) => strokeIndex);
  for (const { field, message: reason, ...fault } of strokeIndexFaults(indexes, pars, String)) {
    report(rows[Number(field)]!.line, { ...fault, column: 'Stroke index', reason });
  }
  const headingLine = heading?.line ?? 1;
  addVariants(columns, pars, (fault) => report(headingLine, fault));
  return { holes, tees: columns.tees };
}

function readHeading(heading: CsvLine | undefined, report: Report): Columns {
  if (!heading) {
    report(1, { code: 'missing', column: 'Hole', reason: 'the table of holes is missing' });
    return { variants: [], tees: [] };
  }
  const [, par, strokeIndex, ...more] = heading.cells;
  const variants = readVariantColumns(more);
  const titles = more.slice(variants.length);
  if (par !== 'Par' || strokeIndex !== 'Stroke index' || titles.length === 0) {
    const reason = 'the heading is not: Hole,Par,Stroke index,<tee> (m),…';
    report(heading.line, { code: 'missing', column: 'Hole,Par,Stroke index,… (m)', reason });
  }
  const tees = titles.map((title, index) => readTee(title, index, heading.line, report));
  const ids = tees.map(({ id }) => id);
  const twice = tees.find(({ id }, index) => ids.indexOf(id) !== index);
  if (twice) {
    report(heading.line, {
      code: 'given_twice',
      column: twice.name,
      reason: 'a tee is named twice',
    });
  }
  return { variants, tees };
}

function readTee(title: string, index: number, line: number, report: Report): Tee {
  const [, name = '', id] = teeHeading.exec(title) ?? [];
  if (name === '') {
    const reason = `"${title}" is not a tee such as: Yellow (m)`;
    report(line, { code: 'tee_heading', column: title, reason });
  }
  return { id: id ?? teeIdOf(name, index), name, lengths: [], ratings: [] };
}

function readHole(row: CsvLine, hole: number, columns: Columns, report: Report): HoleSeed {
  const cell = (column: string, text: string, [least, most]: [number, number]) => {
    const value = wholeNumber(text, least, most);
    const reason = `${column} "${text}" is not in ${least}–${most}`;
    if (value === undefined) {
      report(row.line, { code: 'range', column, values: { least, most }, reason });
    }
    return value ?? least;
  };
  const { variants, tees } = columns;
  const [number = '', par = '', strokeIndex = '', ...more] = row.cells;
  if (number !== String(hole)) {
    const reason = `hole "${number}" stands where ${hole} belongs`;
    report(row.line, { code: 'not_in_order', column: 'Hole', reason });
  }
  for (const [index, column] of variants.entries()) {
    const bounds = column.kind === 'pars' ? PARS : STROKE_INDEXES;
    column.values.push(cell(column.title, more[index] ?? '', bounds));
  }
  const lengths = more.slice(variants.length);
  if (lengths.length !== tees.length) {
    const values = { count: tees.length, has: lengths.length };
    report(row.line, { code: 'count', values, reason: 'each tee needs one length' });
  }
  for (const [index, tee] of tees.entries()) {
    tee.lengths.push(cell(`${tee.name} (m)`, lengths[index] ?? '', METRES));
  }
  return {
    hole,
    par: cell('Par', par, PARS),
    strokeIndex: cell('Stroke index', strokeIndex, STROKE_INDEXES),
  };
}
