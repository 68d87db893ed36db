import type { RoundContext } from '../context.ts';
import type { ScoreDecision } from './domain/decide-score.ts';
import type { TotalDecision } from './domain/decide-total.ts';

/**
 * Tells of the version that a decision met or made, before it is answered. Also what stood already, and what
 * stands instead: whoever wrote it may have told nobody yet.
 */
export async function tellDecided(
  { afterCommit }: Pick<RoundContext, 'afterCommit'>,
  id: string,
  decision: ScoreDecision | TotalDecision,
): Promise<void> {
  if (!('roundVersion' in decision)) return;
  await afterCommit.roundsChanged([{ id, version: decision.roundVersion }]);
}
