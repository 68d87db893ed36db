import { EntitySchema } from 'typeorm';
import type { CourseSeed } from '../seed/course-seed.ts';

/** A published card: it never changes; a correction is a new version. */
export interface CourseCard {
  courseId: string;
  version: number;
  /** Par of holes 1 to 18. */
  pars: number[];
  /** Stroke index of holes 1 to 18: a permutation of 1 to 18. */
  strokeIndexes: number[];
  tees: CourseSeed['tees'];
  publishedAt: Date;
}

export const CourseCardEntity = new EntitySchema<CourseCard>({
  name: 'CourseCard',
  tableName: 'course_card',
  columns: {
    courseId: { name: 'course_id', type: 'uuid', primary: true },
    version: { type: 'integer', primary: true },
    pars: { type: 'smallint', array: true },
    strokeIndexes: { name: 'stroke_indexes', type: 'smallint', array: true },
    tees: { type: 'jsonb' },
    publishedAt: { name: 'published_at', type: 'timestamptz', createDate: true },
  },
});
