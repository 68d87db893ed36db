export { indexWords, readIndex } from './model/index-words.ts';
export { useHandicap } from './queries/use-handicap.ts';
