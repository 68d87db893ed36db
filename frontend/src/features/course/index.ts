export { getCourse, listCourses } from './api/course-api.ts';
export { useCourseNames } from './queries/use-course-names.ts';
