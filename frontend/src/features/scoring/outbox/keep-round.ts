import { isUnsent, type KeptRound } from '../model/kept-score.ts';
import type { Transaction } from '../store/store.ts';

/** So many rounds of one person are kept, besides those with strokes that wait. */
const MOST_ROUNDS = 10;

/** A cache may show a round as it was a moment ago; what is older than that is no mistake. */
const STALE_MS = 60_000;

/** Keeps a round as it was read, and lets old ones go. */
export async function keepRound(tx: Transaction, read: KeptRound): Promise<void> {
  const kept = await tx.get('rounds', [read.userId, read.roundId]);
  const isStale = kept !== undefined && kept.round.version > read.round.version;
  if (isStale && Math.abs(read.readAt - kept.readAt) < STALE_MS) return;
  await tx.put('rounds', read);
  await letGo(tx, read.userId, MOST_ROUNDS);
}

/** What is left of somebody who logged out: strokes that wait, and nothing else. */
export async function forgetPerson(tx: Transaction, userId: string): Promise<void> {
  await letGo(tx, userId, 0);
}

/** Keeps the latest `most` rounds, those in progress before the finished, and all with strokes that wait. */
async function letGo(tx: Transaction, userId: string, most: number): Promise<void> {
  const scores = await tx.list('scores', [userId]);
  const unsent = new Set(scores.filter(isUnsent).map(({ roundId }) => roundId));
  const rounds = (await tx.list('rounds', [userId])).sort(
    (one, other) => rank(other) - rank(one) || other.readAt - one.readAt,
  );
  const kept = new Set([...unsent, ...rounds.slice(0, most).map(({ roundId }) => roundId)]);
  for (const { roundId } of rounds)
    if (!kept.has(roundId)) await tx.delete('rounds', [userId, roundId]);
  for (const { roundId, playerId, hole } of scores) {
    if (!kept.has(roundId)) await tx.delete('scores', [userId, roundId, playerId, hole]);
  }
  for (const { roundId, seq } of await tx.list('taps', [userId])) {
    if (!kept.has(roundId)) await tx.delete('taps', [userId, roundId, seq]);
  }
}

function rank({ round }: KeptRound): number {
  return round.state === 'in_progress' ? 1 : 0;
}
