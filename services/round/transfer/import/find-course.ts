import type { Pool } from 'pg';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { readCardFor, type CourseCardRecord } from '../../courses/db/read-card.ts';
import { plainName } from '../../courses/domain/plain-name.ts';
import { derivedId } from './transfer-ids.ts';
import type { TransferRound } from '../transfer-format.ts';

// As domain/plain-name.ts has it.
const BY_NAME = `
  SELECT id FROM course
  WHERE btrim(regexp_replace(normalize(replace(name, chr(160), ' ')), ' +', ' ', 'g')) = $1
    AND card_version > 0 AND (owner_id IS NULL OR owner_id = $2) ORDER BY id`;

/** How a round names the card it was played on. */
type CourseNames = Pick<TransferRound, 'courseId' | 'courseName' | 'cardVersion'>;

/** Finds the cards that the rounds of one file name, each once. */
export interface CourseFinder {
  /**
   * The card of a round's course: by id, else by exact name; of the version the round was played on
   * where that is known. Archived courses too: a file tells of the past.
   * @throws AppError invalid_request
   */
  find: (round: CourseNames) => Promise<CourseCardRecord>;
  /** Whether a round of a file may be one on this course: a name that no course has now says nothing. */
  isOn: (round: CourseNames, courseId: string) => Promise<boolean>;
}

/** Makes the finder for one import: it finds the club's courses, and those of who imports. */
export function makeCourseFinder(pool: Pool, userId: string): CourseFinder {
  const cards = new Map<string, Promise<CourseCardRecord>>();
  return {
    find: (round) => {
      const { courseId, courseName, cardVersion } = round;
      const key = JSON.stringify([courseId, courseName, cardVersion]);
      const found = cards.get(key) ?? findCard(pool, userId, round);
      cards.set(key, found);
      return found;
    },
    isOn: async ({ courseId: inFile, courseName }, courseId) => {
      if (inFile === courseId) return true;
      if (inFile !== undefined && derivedId(userId, inFile) === courseId) return true;
      if (inFile !== undefined && (await readCardFor(pool, userId, inFile))) return false;
      if (courseName === undefined) return inFile === undefined;
      const named = await findNamed(pool, userId, courseName);
      return named.length === 0 || named.includes(courseId);
    },
  };
}

async function findCard(
  pool: Pool,
  userId: string,
  { courseId, courseName, cardVersion }: CourseNames,
): Promise<CourseCardRecord> {
  const byId =
    courseId === undefined
      ? undefined
      : ((await readCardFor(pool, userId, courseId, cardVersion)) ??
        (await readCardFor(pool, userId, courseId)) ??
        (await readCardFor(pool, userId, derivedId(userId, courseId))));
  if (byId) return byId;
  if (courseName === undefined) {
    const message = courseId ? 'names no course with a published card' : 'is missing';
    throw invalidField('courseId', message, courseId ? 'not_known' : 'missing');
  }
  const [first, ...others] = await findNamed(pool, userId, courseName);
  if (others.length > 0) {
    throw invalidField(
      'courseName',
      'is the name of several courses; give the id of one instead',
      'not_unique',
    );
  }
  const card = first === undefined ? undefined : await readCardFor(pool, userId, first);
  if (!card) throw invalidField('courseName', 'names no course with a published card', 'not_known');
  return card;
}

async function findNamed(pool: Pool, userId: string, name: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(BY_NAME, [plainName(name), userId]);
  return rows.map(({ id }) => id);
}
