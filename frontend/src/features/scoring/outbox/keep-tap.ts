import type { HoleEntry } from '../model/hole-entry.ts';
import {
  isUnsent,
  keyOf,
  type HoleKey,
  type KeptScore,
  type KeptTap,
} from '../model/kept-score.ts';
import { again, tapped, type Tap } from '../model/tap-score.ts';
import type { Key, Transaction } from '../store/store.ts';

/** So many taps of a round can be undone, one after the other. */
const MOST_TAPS = 40;

/** The key of a hole's score. */
export function scoreKey({ userId, roundId, playerId, hole }: HoleKey): Key {
  return [userId, roundId, playerId, hole];
}

/**
 * Keeps a tap.
 * @param before what the hole showed, for the undo of it; without, the tap cannot be undone
 */
export async function keepTap(tx: Transaction, tap: Tap, before?: HoleEntry): Promise<void> {
  const seq = await nextNumber(tx);
  await replace(tx, tap, (kept) => tapped(kept, tap, seq));
  if (!before) return;
  const { userId, roundId, playerId, hole } = tap;
  await tx.put('taps', { userId, roundId, seq, playerId, hole, before });
  const [oldest, ...others] = await tapsOf(tx, userId, roundId);
  if (oldest && others.length >= MOST_TAPS) await tx.delete('taps', [userId, roundId, oldest.seq]);
}

/** Takes the last tap of the round back; says which it was. */
export async function undoTap(
  tx: Transaction,
  at: { userId: string; roundId: string; seen: (tap: KeptTap) => number; at: number },
): Promise<KeptTap | undefined> {
  const last = (await tapsOf(tx, at.userId, at.roundId)).at(-1);
  if (!last) return undefined;
  await tx.delete('taps', [last.userId, last.roundId, last.seq]);
  await keepTap(tx, { ...keyOf(last), entry: last.before, seen: at.seen(last), at: at.at });
  return last;
}

/** Takes over what waited on another phone; what waits here for the same hole stands. */
export async function takeOver(tx: Transaction, score: KeptScore): Promise<void> {
  const seq = await nextNumber(tx);
  await replace(tx, score, (kept) => (kept && isUnsent(kept) ? kept : { ...again(score), seq }));
}

/** Writes what `change` makes of a hole's score. */
export async function replace(
  tx: Transaction,
  key: HoleKey,
  change: (kept: KeptScore | undefined) => KeptScore | undefined,
): Promise<void> {
  const kept = await tx.get('scores', scoreKey(key));
  const next = change(kept);
  if (next) await tx.put('scores', next);
  else if (kept) await tx.delete('scores', scoreKey(key));
}

/** The taps of a round that can be undone, the oldest first. */
export async function tapsOf(tx: Transaction, userId: string, roundId: string): Promise<KeptTap[]> {
  const taps = await tx.list('taps', [userId, roundId]);
  return taps.toSorted((one, other) => one.seq - other.seq);
}

async function nextNumber(tx: Transaction): Promise<number> {
  const note = await tx.get('notes', ['taps']);
  const value = Number(note?.value ?? 0) + 1;
  await tx.put('notes', { name: 'taps', value });
  return value;
}
