import type { Queryable } from '../db/queryable.ts';
import { readRounds } from './db/read-rounds.ts';
import type { RoundAnswer } from './round-answer.ts';
import { toAnswer } from './to-answer.ts';

/** Reads a round from the record as the API tells it; undefined when there is none. */
export async function readRound(db: Queryable, id: string): Promise<RoundAnswer | undefined> {
  const [round] = await readRounds(db, [id]);
  return round && toAnswer(round);
}
