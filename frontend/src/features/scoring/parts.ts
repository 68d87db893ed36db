export { default as WaitingNote } from './components/waiting-note.vue';
