export { cannotKeep, meetPerson, startScoring, theOutbox } from './outbox/the-outbox.ts';
