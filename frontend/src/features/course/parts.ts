export { default as CoursePicker } from './components/course-picker.vue';
export { default as TeePicker } from './components/tee-picker.vue';
