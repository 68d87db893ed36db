export { default as WaitingNote } from './components/waiting-note.vue';
export { default as CannotKeep } from './components/cannot-keep.vue';
export { default as KeptPromise } from './components/kept-promise.vue';
