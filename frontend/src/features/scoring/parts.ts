export { default as SaveWaiting } from './components/save-waiting.vue';
export { default as SendScoreFile } from './components/send-score-file.vue';
export { default as WaitingNote } from './components/waiting-note.vue';
export { default as CannotKeep } from './components/cannot-keep.vue';
export { default as KeptPromise } from './components/kept-promise.vue';
