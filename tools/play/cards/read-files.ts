import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UserError } from '../../console/user-error.ts';
import type { Course } from './course.ts';
import type { TextFile } from './csv-lines.ts';
import { readCourse } from './read-course.ts';

const COURSE_FOLDER = join(import.meta.dirname, '../../../data/courses');

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

/** The courses of data/courses, whose pars the reckoning goes by. */
export async function readCourseFiles(): Promise<Course[]> {
  const names = (await readdir(COURSE_FOLDER)).filter((name) => name.endsWith('.csv')).sort();
  const files = await readTextFiles(names.map((name) => join(COURSE_FOLDER, name)));
  return files.map(({ name, text }) => readCourse({ name: basename(name), text }));
}
