import { GENDERS, type Rating, type Tee } from '../domain/player-card.ts';
import type { CsvLine } from '@golfroundpro/shared/csv/csv-lines.ts';
import { isHolesPlayed } from './course-seed.ts';
import type { LineFault, Report } from './line-fault.ts';
import { plainName } from '../domain/plain-name.ts';
import { wholeNumber } from './whole-number.ts';

/** The least and the most of a slope, and of the par of so many holes. */
const SLOPES: [number, number] = [55, 155];
const PARS_OF_18: [number, number] = [54, 126];
const PARS_OF_9: [number, number] = [27, 63];

const columns = ['Tee', 'Gender', 'Holes', 'Course rating', 'Slope', 'Par'];

/** Reads the ratings into their tees; the first line is the heading. */
export function readRatings(lines: CsvLine[], tees: Tee[], report: Report): void {
  const [heading, ...rows] = lines;
  if (heading?.cells.join() !== columns.join()) {
    const reason = `the heading of the ratings is not: ${columns.join()}`;
    report(heading?.line ?? 1, { code: 'missing', column: columns.join(), reason });
  }
  for (const { line, cells } of rows) {
    const [column = ''] = cells;
    const tee = tees.find(({ name }) => plainName(name) === plainName(column));
    const rating = readRating(cells);
    if (!tee) report(line, { code: 'unknown', column, reason: `the card has no tee "${column}"` });
    else if ('code' in rating) report(line, rating);
    else if (ratingOf(tee, rating.gender, rating.holes))
      report(line, { code: 'rating_repeated', column, reason: 'is rated twice' });
    else tee.ratings.push(rating);
  }
  const lastLine = lines.at(-1)?.line ?? 1;
  for (const fault of tees.flatMap(nineFaults)) report(lastLine, fault);
}

function readRating(cells: string[]): Rating | LineFault {
  const [, gender = '', holes = '', courseRating = '', slopeText = '', parText = ''] = cells;
  const [count, has] = [columns.length, cells.length];
  if (has !== count)
    return { code: 'count', values: { count, has }, reason: `has ${has} cells, not ${count}` };
  if (gender !== 'men' && gender !== 'women')
    return { code: 'unknown', column: gender, reason: `gender "${gender}" is not men or women` };
  if (!isHolesPlayed(holes))
    return {
      code: 'unknown',
      column: holes,
      reason: `holes "${holes}" is not 18, front9 or back9`,
    };
  if (!/^\d{2}(\.\d)?$/.test(courseRating)) {
    const reason = `course rating "${courseRating}" is not like 71.3`;
    return { code: 'tenths', column: 'Course rating', values: { least: 10, most: 99.9 }, reason };
  }
  const slope = wholeNumber(slopeText, ...SLOPES);
  if (slope === undefined) return rangeFault('Slope', slopeText, SLOPES);
  const pars = holes === '18' ? PARS_OF_18 : PARS_OF_9;
  const par = wholeNumber(parText, ...pars);
  if (par === undefined) return rangeFault('Par', parText, pars);
  return { gender, holes, courseRating: Number(courseRating), slope, par };
}

function rangeFault(column: string, text: string, [least, most]: [number, number]): LineFault {
  const reason = `${column.toLowerCase()} "${text}" is not in ${least}–${most}`;
  return { code: 'range', column, values: { least, most }, reason };
}

/** The two nines add up to 18 holes: par exactly, course rating to 0.1. */
function nineFaults(tee: Tee): LineFault[] {
  return GENDERS.flatMap((gender) => {
    const whole = ratingOf(tee, gender, '18');
    const front = ratingOf(tee, gender, 'front9');
    const back = ratingOf(tee, gender, 'back9');
    if (!whole || !front || !back) return [];
    const sumFault = (name: 'par' | 'courseRating', mostTenthsOff: number): LineFault[] => {
      const [tenths, expected] = [10 * (front[name] + back[name]), whole[name]];
      if (Math.abs(Math.round(tenths - expected * 10)) <= mostTenthsOff) return [];
      const sum = Math.round(tenths) / 10;
      const reason = `the nines of ${tee.name}, ${gender}, add up to ${sum}, not to the ${expected} of 18 holes`;
      const column = `${tee.name}, ${gender}`;
      return [{ code: 'nines_sum', column, values: { sum, expected }, reason }];
    };
    return [...sumFault('par', 0), ...sumFault('courseRating', 1)];
  });
}

function ratingOf(tee: Tee, gender: string, holes: string): Rating | undefined {
  return tee.ratings.find((rating) => rating.gender === gender && rating.holes === holes);
}
