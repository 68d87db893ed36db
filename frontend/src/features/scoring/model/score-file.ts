import { isUnsent, type KeptScore } from './kept-score.ts';

const FORMAT = 'golfroundpro-scores';
const VERSION = 1;

/** What waits on a phone, as a file: to be sent from elsewhere, or looked into. */
export interface ScoreFile {
  format: typeof FORMAT;
  version: number;
  /** ISO 8601 */
  madeAt: string;
  scores: KeptScore[];
}

/** The file of what the club does not have. */
export function toScoreFile(scores: Iterable<KeptScore>, nowMs: number): ScoreFile {
  const unsent = [...scores].filter(isUnsent).sort((one, other) => one.seq - other.seq);
  const madeAt = new Date(nowMs).toISOString();
  return { format: FORMAT, version: VERSION, madeAt, scores: unsent };
}

/**
 * The scores of such a file, in the order of their taps.
 * @throws Error for another file, or one of a later version
 */
export function fromScoreFile(file: unknown): KeptScore[] {
  const { format, version, scores } = (file ?? {}) as Partial<ScoreFile>;
  if (format !== FORMAT || version !== VERSION || !Array.isArray(scores)) {
    throw new Error(`not a file of scores of version ${VERSION}`);
  }
  return scores;
}
