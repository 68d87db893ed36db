export {
  MAX_STROKES,
  UNTOUCHED,
  entryWords,
  isScored,
  puttsFit,
  sameEntry,
  toScoreBody,
  withPickUp,
  withPutts,
  withStrokes,
  type HoleEntry,
} from './model/hole-entry.ts';
