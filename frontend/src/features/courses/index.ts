export { usePlayedCourse } from './queries/use-course.ts';
export { useCourseNames } from './queries/use-course-names.ts';
export { useCourses } from './queries/use-courses.ts';
export { useOwnCourseChanges, useOwnCourses } from './queries/use-own-courses.ts';
export { usePosition } from './queries/use-position.ts';
