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
import { isUnsent, type KeptScore } from './kept-score.ts';

const FORMAT = 'golfroundpro-scores';
const VERSION = 1;
/** More than a phone ever holds back: ten rounds of four cards are 720. */
const MOST_SCORES = 2000;

/** What waits on a phone, as a file: to be sent from elsewhere, or looked into. */
export interface ScoreFile {
  format: typeof FORMAT;
  version: number;
  /** ISO 8601 */
  madeAt: string;
  scores: KeptScore[];
}

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
  format: literal(FORMAT),
  version: literal(VERSION),
  scores: pipe(array(score), nonEmpty(), maxLength(MOST_SCORES)),
});

/** The file of what the club does not have. */
export function toScoreFile(scores: Iterable<KeptScore>, nowMs: number): ScoreFile {
  const unsent = [...scores].filter(isUnsent).sort((one, other) => one.seq - other.seq);
  const madeAt = new Date(nowMs).toISOString();
  return { format: FORMAT, version: VERSION, madeAt, scores: unsent };
}

/** The scores of such a file, in the order of their taps; undefined for any other, an empty or an endless one. */
export function fromScoreFile(file: unknown): KeptScore[] | undefined {
  const read = safeParse(FILE, file);
  return read.success ? read.output.scores : undefined;
}
