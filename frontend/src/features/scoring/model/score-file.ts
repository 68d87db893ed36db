import { isUnsent, type KeptScore } from './kept-score.ts';

/** What a file of scores says that it is; `from-score-file.ts` reads it, where that is asked for. */
export const SCORE_FILE = { format: 'golfroundpro-scores', version: 1 } as const;

/** What waits on a phone, as a file: to be sent from elsewhere, or looked into. */
export interface ScoreFile {
  format: string;
  version: number;
  /** ISO 8601 */
  madeAt: string;
  scores: KeptScore[];
}

/** The file of what the club does not have. */
export function toScoreFile(scores: Iterable<KeptScore>, nowMs: number): ScoreFile {
  const unsent = [...scores].filter(isUnsent).sort((one, other) => one.seq - other.seq);
  const madeAt = new Date(nowMs).toISOString();
  return { ...SCORE_FILE, madeAt, scores: unsent };
}
