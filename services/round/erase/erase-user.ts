import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { RoundContext } from '../context.ts';
import { deleteRecords, findRoundsToErase, markErased } from './erase-statements.ts';
import { eraseFromRound } from './erase-from-round.ts';

/**
 * Erases a user from this service, for good: their name and those of the guests they named, share links, the
 * handicap record, stored answers; rounds they have in progress are abandoned. Scores and ids stay,
 * so what the club counted stays. Round by round, each in a transaction of its own: stopped in the
 * middle, the next call goes on; done, it finds nothing.
 */
export async function eraseUser(context: RoundContext, userId: string): Promise<void> {
  const { pool, now, logger, metrics } = context;
  await markErased(pool, userId);
  const roundIds = await findRoundsToErase(pool, userId);
  for (const roundId of roundIds) {
    const erased = await inTransaction(pool, (tx, entities) =>
      eraseFromRound(tx, entities, { roundId, userId, now: now() }),
    );
    if (erased.version !== undefined) {
      await context.afterCommit.roundsChanged([{ id: roundId, version: erased.version }]);
    }
    if (erased.sharesEnded) await context.afterCommit.sharesEnded(roundId);
  }
  await inTransaction(pool, (tx) => deleteRecords(tx, userId));
  metrics.usersErased.inc({ method: 'event', status: 'erased' });
  logger.info({ userId, rounds: roundIds.length }, 'user erased');
}
