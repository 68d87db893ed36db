import type { Rating, Tee } from '../domain/player-card.ts';
import type { CsvLine } from './csv-lines.ts';
import type { Report } from './course-details.ts';
import { isHolesPlayed } from './course-seed.ts';
import { plainName } from '../domain/plain-name.ts';
import { wholeNumber } from './whole-number.ts';

const columns = ['Tee', 'Gender', 'Holes', 'Course rating', 'Slope', 'Par'];

/** Reads the ratings into their tees; the first line is the heading. */
export function readRatings(lines: CsvLine[], tees: Tee[], report: Report): void {
  const [heading, ...rows] = lines;
  if (heading?.cells.join() !== columns.join()) {
    report(heading?.line ?? 1, `the heading of the ratings is not: ${columns.join()}`);
  }
  for (const { line, cells } of rows) {
    const tee = tees.find(({ name }) => plainName(name) === plainName(cells[0] ?? ''));
    const rating = readRating(cells);
    if (!tee) report(line, `the card has no tee "${cells[0]}"`);
    else if (typeof rating === 'string') report(line, rating);
    else if (ratingOf(tee, rating.gender, rating.holes)) report(line, 'is rated twice');
    else tee.ratings.push(rating);
  }
  const lastLine = lines.at(-1)?.line ?? 1;
  for (const tee of tees) for (const reason of nineProblems(tee)) report(lastLine, reason);
}

function readRating(cells: string[]): Rating | string {
  const [, gender = '', holes = '', courseRating = '', slopeText = '', parText = ''] = cells;
  if (cells.length !== columns.length) return `has ${cells.length} cells, not ${columns.length}`;
  if (gender !== 'men' && gender !== 'women') return `gender "${gender}" is not men or women`;
  if (!isHolesPlayed(holes)) return `holes "${holes}" is not 18, front9 or back9`;
  if (!/^\d{2}(\.\d)?$/.test(courseRating))
    return `course rating "${courseRating}" is not like 71.3`;
  const slope = wholeNumber(slopeText, 55, 155);
  if (slope === undefined) return `slope "${slopeText}" is not in 55–155`;
  const par = holes === '18' ? wholeNumber(parText, 54, 126) : wholeNumber(parText, 27, 63);
  if (par === undefined) return `par "${parText}" cannot be of ${holes}`;
  return { gender, holes, courseRating: Number(courseRating), slope, par };
}

/** The two nines add up to 18 holes: par exactly, course rating to 0.1. */
function nineProblems(tee: Tee): string[] {
  return (['men', 'women'] as const).flatMap((gender) => {
    const whole = ratingOf(tee, gender, '18');
    const front = ratingOf(tee, gender, 'front9');
    const back = ratingOf(tee, gender, 'back9');
    if (!whole || !front || !back) return [];
    const who = `the nines of ${tee.name}, ${gender},`;
    const tenthsOff = Math.round(
      (front.courseRating + back.courseRating - whole.courseRating) * 10,
    );
    return [
      ...(front.par + back.par === whole.par ? [] : [`${who} do not add up to par ${whole.par}`]),
      ...(Math.abs(tenthsOff) <= 1 ? [] : [`${who} do not add up to ${whole.courseRating}`]),
    ];
  });
}

function ratingOf(tee: Tee, gender: string, holes: string): Rating | undefined {
  return tee.ratings.find((rating) => rating.gender === gender && rating.holes === holes);
}
