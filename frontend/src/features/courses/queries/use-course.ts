import { useQuery } from '@pinia/colada';
import { getCourse, getPlayedCourse } from '../api/course-api.ts';

/** One of the club's courses with its card; '' is none. */
export const useCourse = (courseId: () => string) =>
  useQuery({
    key: () => ['course', courseId()],
    query: () => getCourse(courseId()),
    enabled: () => courseId() !== '',
    meta: { keep: true },
  });

/** The same of the course of a round, which may be one that the club does not keep. */
export const usePlayedCourse = (courseId: () => string) =>
  useQuery({
    key: () => ['played-course', courseId()],
    query: () => getPlayedCourse(courseId()),
    enabled: () => courseId() !== '',
    meta: { keep: true },
  });
