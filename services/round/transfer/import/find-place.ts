import type { Pool } from 'pg';
import { readRounds } from '../../rounds/db/read-rounds.ts';
import type { RoundRecord } from '../../rounds/db/round-record.ts';
import { mayRead } from '../../rounds/domain/may-write.ts';
import { derivedId } from './transfer-ids.ts';

/** Where a round of a file belongs: its id here, and the round that is there already. */
export interface Place {
  id: string;
  /** Given where the id in the file is somebody else's. */
  newOwnerId?: string;
  standing?: RoundRecord;
}

/** The round's own id if it is free or the user's own, else one derived for this user. */
export async function findPlace(pool: Pool, userId: string, id: string): Promise<Place> {
  const [round] = await readRounds(pool, [id]);
  if (!round) return { id };
  if (mayRead(round, userId)) return { id, standing: round };
  const copyId = derivedId(userId, id);
  const [copy] = await readRounds(pool, [copyId]);
  return { id: copyId, newOwnerId: userId, standing: copy };
}
