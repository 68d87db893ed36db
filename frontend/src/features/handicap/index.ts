export { useHandicap } from './queries/use-handicap.ts';
