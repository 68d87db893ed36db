import { v5 as uuidV5 } from 'uuid';
import { SLUG_PATTERN } from '../domain/slug.ts';
import { readDetails } from './course-details.ts';
import { fromCell } from '@golfroundpro/shared/csv/csv-cell.ts';
import { isWritten, readCsvLines, type CsvLine } from '@golfroundpro/shared/csv/csv-lines.ts';
import { readHoles } from './course-holes.ts';
import { readRatings } from './course-ratings.ts';
import type { CourseSeed } from './course-seed.ts';
import type { LineFault, Report } from './line-fault.ts';

export type { CourseSeed };

/** What is wrong with a file of a course, and where. */
export interface CourseFault extends LineFault {
  file: string;
  /** From 1. */
  line: number;
}

/** A file by its name without folders, and its text. */
export interface TextFile {
  name: string;
  text: string;
}

/** A card has some thirty lines, and a column for each tee. */
const BOUNDS = { lines: 500, cells: 100 };

const courseNamespace = '4fa5cc91-882f-4bf0-963f-868450e32619';

/**
 * Reads one course from each file, in the form that data/README.md describes. A file with any
 * error gives no course; all its errors are told.
 */
export function parseCourses(files: TextFile[]): { courses: CourseSeed[]; errors: CourseFault[] } {
  const courses: CourseSeed[] = [];
  const errors: CourseFault[] = [];
  for (const file of files) {
    const found: CourseFault[] = [];
    const report: Report = (line, fault) => found.push({ file: file.name, line, ...fault });
    const course = parseCourse(file, report);
    if (courses.some((other) => isSame(other, course))) {
      report(1, { code: 'given_twice', column: 'Course', reason: 'the course is given twice' });
    }
    if (found.length === 0) courses.push(course);
    errors.push(...found);
  }
  return { courses, errors };
}

/** Two clubs may have courses of one name. */
function isSame(one: CourseSeed, other: CourseSeed): boolean {
  const isNamesake = one.name === other.name && one.place === other.place;
  return one.id === other.id || (isNamesake && one.country === other.country);
}

function parseCourse({ name, text }: TextFile, report: Report): CourseSeed {
  const slug = name.replace(/\.csv$/i, '');
  if (!SLUG_PATTERN.test(slug)) {
    report(1, {
      code: 'unknown',
      column: name,
      reason: 'the file name is not like alder-heath.csv',
    });
  }
  const sections = sectionsOf([...readCsvLines(text, BOUNDS)].filter(isWritten), report);
  const details = readDetails(sections.details, report);
  const { holes, tees } = readHoles(sections.holes, report);
  readRatings(sections.ratings, tees, report);
  const isIdGiven = details.id !== undefined;
  return { id: uuidV5(slug, courseNamespace), slug, isIdGiven, ...details, holes, tees };
}

/** The headings `Hole` and `Tee` begin the second and the third part of a card. */
function sectionsOf(lines: CsvLine[], report: Report) {
  for (const { line, error } of lines) if (error) report(line, { code: 'quotes', reason: error });
  const readable = lines
    .filter(({ error }) => !error)
    .map((line) => ({ ...line, cells: line.cells.map(fromCell) }));
  const start = (heading: string) => {
    const index = readable.findIndex(({ cells }) => cells[0] === heading);
    return index === -1 ? readable.length : index;
  };
  const [holes, ratings] = [start('Hole'), start('Tee')];
  return {
    details: readable.slice(0, Math.min(holes, ratings)),
    holes: readable.slice(holes, ratings),
    ratings: readable.slice(ratings),
  };
}
