export { useCourse } from './queries/use-course.ts';
export { useCourseNames } from './queries/use-course-names.ts';
export { useCourses } from './queries/use-courses.ts';
export { usePosition } from './queries/use-position.ts';
