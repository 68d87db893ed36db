import type { PoolClient } from 'pg';
import { inviteWhereChanged } from './db/changed-cards.ts';
import { readRounds } from './db/read-rounds.ts';
import type { PlayerRecord } from './db/round-record.ts';
import type { LockedRound } from './db/score-statements.ts';
import { tellInvited } from './tell-invited.ts';

/**
 * An acceptance holds for what the card said: members whose card others changed behind a reopening are
 * asked again before it counts, and told of it. The caller holds the lock of the round.
 * @returns the seats that wait now
 */
export async function askAgain(
  tx: PoolClient,
  round: LockedRound,
  finishedBy: string,
): Promise<PlayerRecord[]> {
  const ids = await inviteWhereChanged(tx, round, finishedBy);
  if (ids.length === 0) return [];
  const [record] = await readRounds(tx, [round.id]);
  const asked = record!.players.filter(({ id }) => ids.includes(id));
  await tellInvited(tx, record!, asked, { isAgain: true });
  return asked;
}
