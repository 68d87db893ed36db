import type { CsvLine } from './csv-lines.ts';
import type { Report } from './course-details.ts';
import type { HoleSeed, TeeSeed } from './course-seed.ts';
import { wholeNumber } from './whole-number.ts';

const teeHeading = /^(.+) \(m\)$/;

/** Reads the 18 holes and each tee's lengths in metres; the first line is the heading. */
export function readHoles(lines: CsvLine[], report: Report) {
  const [heading, ...rows] = lines;
  const tees = readTees(heading, report);
  const holes = rows.map((row, index) => readHole(row, index + 1, tees, report));
  const lastLine = lines.at(-1)?.line ?? 1;
  if (holes.length !== 18) report(lastLine, `the card has ${holes.length} holes, not 18`);
  const indexes = new Set(holes.map(({ strokeIndex }) => strokeIndex));
  if (indexes.size !== holes.length) report(lastLine, 'a stroke index is used twice');
  return { holes, tees };
}

function readTees(heading: CsvLine | undefined, report: Report): TeeSeed[] {
  if (!heading) {
    report(1, 'the table of holes is missing');
    return [];
  }
  const [, par, strokeIndex, ...titles] = heading.cells;
  if (par !== 'Par' || strokeIndex !== 'Stroke index' || titles.length === 0) {
    report(heading.line, 'the heading is not: Hole,Par,Stroke index,<tee> (m),…');
  }
  const tees = titles.map((title) => readTee(title, heading.line, report));
  if (new Set(tees.map(({ id }) => id)).size !== tees.length) {
    report(heading.line, 'a tee is named twice');
  }
  return tees;
}

function readTee(title: string, line: number, report: Report): TeeSeed {
  const name = teeHeading.exec(title)?.[1] ?? '';
  const id = slugOf(name);
  if (id === '') report(line, `"${title}" is not a tee such as: Yellow (m)`);
  return { id, name, lengths: [], ratings: [] };
}

function readHole(row: CsvLine, hole: number, tees: TeeSeed[], report: Report): HoleSeed {
  const cell = (name: string, text: string, least: number, most: number) => {
    const value = wholeNumber(text, least, most);
    if (value === undefined) report(row.line, `${name} "${text}" is not in ${least}–${most}`);
    return value ?? least;
  };
  const [number = '', par = '', strokeIndex = '', ...lengths] = row.cells;
  if (number !== String(hole)) report(row.line, `hole "${number}" stands where ${hole} belongs`);
  if (lengths.length !== tees.length) report(row.line, 'each tee needs one length');
  for (const [index, tee] of tees.entries()) {
    tee.lengths.push(cell(`length from ${tee.name}`, lengths[index] ?? '', 30, 800));
  }
  return { hole, par: cell('par', par, 3, 6), strokeIndex: cell('SI', strokeIndex, 1, 18) };
}

/** Lower-case letters and digits joined by hyphens. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
