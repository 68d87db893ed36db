import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCourses } from '../courses/csv/course-csv.ts';

const FOLDER = join(import.meta.dirname, '../../../data/courses');

/** The courses of data/courses as round takes them in. */
export function readTestCourses() {
  const files = readdirSync(FOLDER).map((name) => {
    return { name, text: readFileSync(join(FOLDER, name), 'utf8') };
  });
  return parseCourses(files).courses;
}
