import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCourses } from './course-csv.ts';

const folder = join(import.meta.dirname, '../../../../data/courses');
const committed = readdirSync(folder)
  .sort()
  .map((name) => {
    return { name, text: readFileSync(join(folder, name), 'utf8') };
  });

function changed(from: string | RegExp, to: string) {
  const text = committed[0]?.text ?? '';
  expect(text.search(from)).not.toBe(-1);
  return parseCourses([{ name: 'alder-heath.csv', text: text.replace(from, to) }]);
}

describe('the committed courses', () => {
  const { courses, errors } = parseCourses(committed);

  it('have no errors', () => {
    expect(errors).toEqual([]);
    expect(courses.length).toBeGreaterThanOrEqual(6);
  });

  it('give whole cards', () => {
    for (const { holes, tees } of courses) {
      const count = holes.length === 9 ? 9 : 18;
      expect(holes.map(({ hole }) => hole)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
      expect(
        tees.every(({ lengths, ratings }) => lengths.length === count && ratings.length > 0),
      ).toBe(true);
      const par = holes.reduce((sum, hole) => sum + hole.par, 0) * (18 / count);
      expect(tees[0]?.ratings[0]).toMatchObject({ holes: '18', par });
    }
  });

  it('are the same courses on every machine', () => {
    const course = courses.find(({ slug }) => slug === 'duenenhof');
    expect(course).toMatchObject({ name: 'Golfclub Dünenhof', timeZone: 'Europe/Berlin' });
    expect(course?.id).toBe('c9b09f42-3a99-5629-bcc6-598c5099dfd6');
    expect(course?.tees.map(({ id }) => id)).toEqual(['white', 'yellow', 'blue', 'red']);
  });
});

describe('parseCourses', () => {
  it('reads what a spreadsheet saves: byte order mark, CRLF, padded lines', () => {
    const text = `\uFEFF${(committed[0]?.text ?? '').replaceAll(/$/gm, ',,').replaceAll('\n', '\r\n')}`;
    const { courses, errors } = parseCourses([{ name: 'alder-heath.csv', text }]);
    expect(errors).toEqual([]);
    expect(courses).toEqual(parseCourses(committed.slice(0, 1)).courses);
  });

  it.each([
    [
      /^Time zone,.*$/m,
      'Time zone,Europe/Farnham',
      'line 4: "Europe/Farnham" is not an IANA time zone',
    ],
    [/^Latitude,.*$/m, 'Latitude,91', 'line 5: latitude "91" is not in ±90'],
    [/^Country,.*$/m, 'Contry,England', 'line 3: "Contry" is not a known label'],
    [/^1,4,/m, '1,8,', 'line 9: Par "8" is not in 3–7'],
    [/^2,4,/m, '3,4,', 'line 10: hole "3" stands where 2 belongs'],
    [/^3,3,\d+,\d+,/m, '3,3,100,abc,', 'line 11: Stroke index "100" is not in 1–99'],
    [
      /^3,3,\d+,/m,
      '3,3,19,',
      'line 11: hole 3: the stroke index must be a whole number from 1 to 18',
    ],
    [/Yellow \(m\)/, 'Yellow', 'line 8: "Yellow" is not a tee such as: Yellow (m)'],
    [
      /^White,men,18,[\d.]+,\d+,/m,
      'White,men,18,72.9,156,',
      'line 29: slope "156" is not in 55–155',
    ],
    [
      /^White,men,18,[\d.]+,/m,
      'White,men,18,72.15,',
      'line 29: course rating "72.15" is not like 71.3',
    ],
    [/^White,men,18/m, 'Gold,men,18', 'line 29: the card has no tee "Gold"'],
    [
      /^White,men,back9,(.*),36$/m,
      'White,men,back9,$1,35',
      'line 40: the nines of White, men, add up to 71, not to the 72 of 18 holes',
    ],
    [
      /^White,men,front9,[\d.]+/m,
      'White,men,front9,39.9',
      'add up to 76.5, not to the 72.9 of 18 holes',
    ],
    [/^White,men,front9.*$/m, 'White,"men"x', 'line 30: the quotes do not match'],
  ])('refuses a card where %s becomes %s', (from, to, reason) => {
    const { courses, errors } = changed(from, to);
    expect(courses).toEqual([]);
    expect(errors.map((error) => `line ${error.line}: ${error.reason}`).join('\n')).toContain(
      reason,
    );
  });

  it('refuses a stroke index that is used twice, and a card with 17 holes', () => {
    const twice = changed(/^18,5,\d+,/m, '18,5,1,').errors.map(({ reason }) => reason);
    expect(twice).toEqual([
      expect.stringMatching(/^hole 18: stroke index 1 is hole \d+'s already$/),
    ]);
    const short = changed(/^18,5,.*$/m, '').errors.map(({ reason }) => reason);
    expect(short).toEqual(['the card has 17 holes, not 18 or 9']);
  });

  it('tells every error of a file and still gives the other courses', () => {
    const broken = { name: 'No Slug.csv', text: 'Course,Elsewhere\n' };
    const { courses, errors } = parseCourses([broken, ...committed]);
    expect(courses).toHaveLength(committed.length);
    expect(errors.length).toBeGreaterThan(5);
    expect(errors.every(({ file }) => file === 'No Slug.csv')).toBe(true);
  });

  it('refuses a course that another file has, and takes one of its name elsewhere', () => {
    const again = { name: 'again.csv', text: committed[0]?.text ?? '' };
    const { courses, errors } = parseCourses([...committed.slice(0, 1), again]);
    expect(courses).toHaveLength(1);
    const reason = 'the course is given twice';
    expect(errors).toMatchObject([{ file: 'again.csv', line: 1, code: 'given_twice', reason }]);
    const elsewhere = { ...again, text: again.text.replace(/^Place,.*$/m, 'Place,Ayr') };
    expect(parseCourses([...committed.slice(0, 1), elsewhere]).courses).toHaveLength(2);
  });
});
