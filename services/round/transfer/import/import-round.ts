import type { Pool } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import type { RoundContext } from '../../context.ts';
import { readRounds } from '../../rounds/db/read-rounds.ts';
import type { RoundRecord } from '../../rounds/db/round-record.ts';
import { mayRead } from '../../rounds/domain/may-write.ts';
import { checkRound } from './check-round.ts';
import type { CourseFinder } from './find-course.ts';
import { firstDifference } from './first-difference.ts';
import { settleRound, type SettledRound } from './settle-round.ts';
import { toTransfer } from '../to-transfer.ts';
import { derivedId } from './transfer-ids.ts';
import type { TransferRound } from '../transfer-format.ts';
import { writeImported } from './write-imported.ts';

/** What became of a round of a file. */
export interface ImportOutcome {
  status: 'imported' | 'unchanged';
  roundId: string;
}

/** Where a round of a file belongs: its id here, and the round that is there already. */
interface Place {
  id: string;
  /** Given where the id in the file is somebody else's. */
  newOwnerId?: string;
  standing?: RoundRecord;
}

/**
 * Imports one round in a transaction of its own, with every event it would have had by the API; one
 * that is there already is compared, never overwritten.
 * @param id the round's own, or the one that was minted for it
 * @throws AppError invalid_request, id_taken
 */
export async function importRound(
  context: RoundContext,
  courses: CourseFinder,
  userId: string,
  found: TransferRound,
  id: string,
): Promise<ImportOutcome> {
  checkRound(found);
  const place = await findPlace(context.pool, userId, id);
  const card = await courses.find(place.standing ?? found);
  const round = settleRound(found, place.id, place.newOwnerId, card);
  if (place.standing) {
    requireSame(place.standing, round, userId);
    return { status: 'unchanged', roundId: place.id };
  }
  const version = await inTransaction(context.pool, (tx) =>
    writeImported(tx, { userId, now: context.now() }, round, card),
  );
  await context.afterCommit.roundsChanged([{ id: place.id, version }]);
  return { status: 'imported', roundId: place.id };
}

/** The round's own id if it is free or the user's own, else one derived for this user. */
async function findPlace(pool: Pool, userId: string, id: string): Promise<Place> {
  const [round] = await readRounds(pool, [id]);
  if (!round) return { id };
  if (mayRead(round, userId)) return { id, standing: round };
  const copyId = derivedId(userId, id);
  const [copy] = await readRounds(pool, [copyId]);
  return { id: copyId, newOwnerId: userId, standing: copy };
}

function requireSame(standing: RoundRecord, found: SettledRound, userId: string): void {
  const field = firstDifference(toTransfer(standing, userId), found);
  if (field) {
    throw invalidField(field, 'differs from the round that is here already; edit that by the API');
  }
}
