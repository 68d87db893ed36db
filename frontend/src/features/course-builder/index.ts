export { toEditable, withParSums, type Draft, type Fault } from './model/draft.ts';
export { toDoOf } from './model/to-do.ts';
export { useCourseBuilderWords } from './words/index.ts';
