import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { lockRounds } from '../db/score-statements.ts';
import { readTotal, writeTotal } from '../db/total-statements.ts';
import { writeRound } from '../db/write-round.ts';
import { decideTotal, type TotalCommand, type TotalDecision } from '../domain/decide-total.ts';
import { TOTAL_SCORED, type TotalScored } from '../../events/score-events.ts';

/** Decides and writes one total in the transaction of `tx`; totals are rare and need no batch. */
export async function scoreTotal(
  tx: PoolClient,
  command: TotalCommand & { roundId: string; playerId: string },
): Promise<TotalDecision> {
  const { roundId, playerId, strokes } = command;
  const [round] = await lockRounds(tx, [roundId]);
  const player = await readTotal(tx, roundId, playerId);
  const decision = decideTotal(round, player, command);
  if (decision.outcome === 'changed' && round && player) {
    const { version: totalVersion, roundVersion } = decision;
    await writeTotal(tx, playerId, strokes, totalVersion);
    await writeRound(tx, round, { ...round, version: roundVersion });
    const { userId } = player;
    const scored = { roundId, roundVersion, playerId, userId, strokes, totalVersion };
    const data: TotalScored = { ...scored, scoredBy: command.userId };
    await appendEvents(tx, [{ type: TOTAL_SCORED.type, aggregateId: roundId, data }]);
  }
  return decision;
}
