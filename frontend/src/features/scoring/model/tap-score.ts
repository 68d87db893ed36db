import { UNTOUCHED, isScored, type HoleEntry } from './hole-entry.ts';
import { keyOf, type HoleKey, type KeptScore } from './kept-score.ts';

/** A score put down; `seen` is the version of the hole that the screen showed. */
export interface Tap extends HoleKey {
  entry: HoleEntry;
  seen: number;
  /** ms since 1970 */
  at: number;
}

/**
 * What is kept of a hole after a tap. One that is under way keeps the version it was made on: what
 * the club got meanwhile from others was not shown, so it must not be overwritten.
 * @returns undefined where nothing is left to keep: an empty hole that the club never heard of
 */
export function tapped(kept: KeptScore | undefined, tap: Tap, seq: number): KeptScore | undefined {
  const isUnderWay = kept !== undefined && kept.state !== 'sent';
  const version = isUnderWay ? kept.version : Math.max(kept?.version ?? 0, tap.seen);
  const unanswered = kept?.unanswered ?? [];
  const isUnheardOf = version === 0 && unanswered.length === 0;
  if (isUnheardOf && !isScored(tap.entry)) return undefined;
  return {
    ...keyOf(tap),
    state: kept?.state === 'conflict' ? 'conflict' : 'waiting',
    // The club keeps putts and the like with a score only.
    entry: isScored(tap.entry) ? tap.entry : UNTOUCHED,
    version,
    seq,
    tappedAt: tap.at,
    unanswered,
    club: kept?.club,
    sentAt: kept?.sentAt,
    failures: 0,
    notBefore: 0,
  };
}

/** Ends a conflict by sending mine over the club's, which the person has now seen. */
export function withMine(kept: KeptScore): KeptScore {
  if (kept.state !== 'conflict' || !kept.club) return kept;
  return again({ ...kept, version: kept.club.version });
}

/** Sends a refused score once more. */
export function again(kept: KeptScore): KeptScore {
  return { ...kept, state: 'waiting', code: undefined, failures: 0, notBefore: 0 };
}

/**
 * Gives up mine: the club's stands.
 * @returns undefined where this phone knows nothing of the club's
 */
export function withTheirs(kept: KeptScore): KeptScore | undefined {
  if (!kept.club) return undefined;
  const { version, ...entry } = kept.club;
  return { ...kept, state: 'sent', entry, version, code: undefined, unanswered: [] };
}
