export { meetPerson, startScoring, theOutbox } from './outbox/the-outbox.ts';
