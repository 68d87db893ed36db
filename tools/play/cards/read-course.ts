import { v5 as uuidV5 } from 'uuid';
import type { Course, Gender, HolesPlayed, Tee } from './course.ts';
import { readCsvLines, type TextFile } from './csv-lines.ts';

/** From it and the slug follows a course's id, in round as here. */
const COURSE_NAMESPACE = '4fa5cc91-882f-4bf0-963f-868450e32619';

/**
 * Reads a course card in the form that data/README.md describes; the file's name is its slug. The
 * round service has refused what is wrong with a card: here it is believed.
 * @throws Error for a column that the reckoning knows nothing of
 */
export function readCourse({ name: file, text }: TextFile): Course {
  const slug = file.replace(/\.csv$/, '');
  const rows = readCsvLines(text).map(({ cells }) => cells);
  const from = (heading: string) => rows.findIndex(([first]) => first === heading);
  const [holesAt, ratingsAt] = [from('Hole'), from('Tee')];
  const holes = rows.slice(holesAt + 1, ratingsAt);
  const ratings = rows.slice(ratingsAt + 1);
  const [, par, strokeIndex, ...titles] = rows[holesAt]!;
  if (par !== 'Par' || strokeIndex !== 'Stroke index') throw new Error(`${file}: other columns`);
  return {
    id: uuidV5(slug, COURSE_NAMESPACE),
    slug,
    name: rows.find(([first]) => first === 'Course')![1]!,
    holes: holes.map(([, ...cells]) => ({ par: Number(cells[0]), strokeIndex: Number(cells[1]) })),
    tees: titles.map((title, at) => readTee(title, at + 3, holes, ratings)),
  };
}

/** @param column where the lengths of the tee stand */
function readTee(title: string, column: number, holes: string[][], ratings: string[][]): Tee {
  const [, name] = /^(\w+) \(m\)$/.exec(title) ?? [];
  if (!name) throw new Error(`"${title}" is not a tee such as: Yellow (m)`);
  const own = ratings.filter(([tee]) => tee === name);
  return {
    id: name.toLowerCase(),
    name,
    lengths: holes.map((cells) => Number(cells[column])),
    ratings: own.map(([, gender, of, rating, slope, par]) => ({
      gender: gender as Gender,
      holes: of as HolesPlayed,
      ratingTenths: Math.round(Number(rating) * 10),
      slope: Number(slope),
      par: Number(par),
    })),
  };
}
