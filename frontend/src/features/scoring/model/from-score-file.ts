import {
  array,
  boolean,
  integer,
  literal,
  maxLength,
  nonEmpty,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  safeParse,
  string,
} from 'valibot';
import type { KeptScore } from './kept-score.ts';
import { SCORE_FILE } from './score-file.ts';

/** More than a phone ever holds back: ten rounds of four cards are 720. */
const MOST_SCORES = 2000;

const whole = pipe(number(), integer());
const entry = {
  strokes: nullable(whole),
  pickedUp: boolean(),
  putts: nullable(whole),
  fairway: nullable(picklist(['hit', 'left', 'right', 'short', 'long', 'none'])),
  penalties: nullable(whole),
  sand: nullable(boolean()),
};
const score = object({
  userId: string(),
  roundId: string(),
  playerId: string(),
  hole: whole,
  state: picklist(['waiting', 'conflict', 'refused']),
  entry: object(entry),
  version: whole,
  seq: whole,
  tappedAt: number(),
  unanswered: array(object({ entry: object(entry), version: whole, at: number() })),
  club: optional(object({ ...entry, version: whole })),
  sentAt: optional(number()),
  code: optional(string()),
  failures: whole,
  notBefore: number(),
});
const FILE = object({
  format: literal(SCORE_FILE.format),
  version: literal(SCORE_FILE.version),
  scores: pipe(array(score), nonEmpty(), maxLength(MOST_SCORES)),
});

/** The scores of such a file, in the order of their taps; undefined for any other, an empty or an endless one. */
export function fromScoreFile(file: unknown): KeptScore[] | undefined {
  const read = safeParse(FILE, file);
  return read.success ? read.output.scores : undefined;
}
