export { getCourse, listCourses } from './api/course-api.ts';
export { default as CoursePicker } from './components/course-picker.vue';
export { default as TeePicker } from './components/tee-picker.vue';
export { useCourseNames } from './queries/use-course-names.ts';
