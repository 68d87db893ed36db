import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseCourses } from '../../services/round/courses/csv/course-csv.ts';
import type { TextFile } from '../../services/round/courses/csv/course-csv.ts';
import type { CourseSeed } from '../../services/round/courses/csv/course-seed.ts';
import { UserError } from '../console/user-error.ts';

const courseFolder = join(import.meta.dirname, '../../data/courses');

/** Reads files as text under the names they were given by; throws UserError. */
export async function readTextFiles(names: string[]): Promise<TextFile[]> {
  return Promise.all(
    names.map(async (name) => {
      try {
        return { name, text: await readFile(name, 'utf8') };
      } catch (error) {
        throw new UserError(`${name} cannot be read: ${(error as Error).message}`);
      }
    }),
  );
}

/** The courses of data/courses, whose pars the reckoning goes by; throws UserError. */
export async function readCourseFiles(): Promise<CourseSeed[]> {
  const names = (await readdir(courseFolder)).filter((name) => name.endsWith('.csv')).sort();
  const files = await readTextFiles(names.map((name) => join(courseFolder, name)));
  const { courses, errors } = parseCourses(
    files.map(({ name, text }) => ({ name: basename(name), text })),
  );
  if (errors.length === 0) return courses;
  const reasons = errors.map(({ file, line, reason }) => `data/courses/${file}:${line} ${reason}`);
  throw new UserError(reasons.join('\n'));
}
