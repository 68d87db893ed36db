import { startRound, type Golfer } from '../../tests/test-service.ts';
import { EXAMPLE_TYPED } from '../routes/own-course-examples.ts';
import type { OwnCourse } from '../routes/own-course-schemas.ts';

export const PATH = '/api/v1/own-courses';

/** Types in the example, with what is said otherwise. */
export const add = async (golfer: Golfer, change: object = {}) =>
  (await golfer.post(PATH, { ...EXAMPLE_TYPED, ...change }).expect(201)).body as OwnCourse;

export const listOf = async (golfer: Golfer) =>
  ((await golfer.get(PATH).expect(200)).body as { items: OwnCourse[] }).items;

export const startOn = (golfer: Golfer, courseId: string, change: object = {}) =>
  startRound(golfer, { courseId, teeId: 'tee', gender: 'men', ...change });
