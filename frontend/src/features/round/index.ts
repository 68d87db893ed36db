export { listRounds } from './api/round-api.ts';
export { forgetOutboxes, unsavedScores } from './model/outboxes.ts';
