export { forgetOutboxes, unsavedScores } from './model/outboxes.ts';
