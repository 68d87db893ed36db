import { computed, watch, type ComputedRef } from 'vue';
import { sameEntry, type HoleEntry } from '../model/hole-entry.ts';
import { holeId, type KeptRound, type KeptScore } from '../model/kept-score.ts';
import { shownHole, type ShownHole } from '../model/shown-hole.ts';
import { again, withMine, withTheirs } from '../model/tap-score.ts';
import type { Left, Outbox } from '../outbox/make-outbox.ts';
import { theOutbox } from '../outbox/the-outbox.ts';

/** One hole of one player's card. */
export interface HoleAt {
  playerId: string;
  hole: number;
}

/** The scores of one round, of all its players, as the person with this phone sees and writes them. */
export interface Scoring {
  /** The round as it was last read, and when; also without a network. */
  snapshot: ComputedRef<KeptRound | undefined>;
  holeOf: (playerId: string, hole: number) => ShownHole;
  /** Scores that the club does not have, the oldest first. */
  unsent: ComputedRef<KeptScore[]>;
  /** When the club last took a score of this round, ms since 1970. */
  lastSentAt: ComputedRef<number | undefined>;
  tap: (at: HoleAt, entry: HoleEntry) => Promise<void>;
  canUndo: ComputedRef<boolean>;
  /** Takes the last tap back; says which hole that was. */
  undo: () => Promise<HoleAt | undefined>;
  /** Ends a conflict with mine, which replaces the club's. */
  keepMine: (at: HoleAt) => Promise<void>;
  /** Ends a conflict, or gives a refused score up: the club's stands. */
  takeTheirs: (at: HoleAt) => Promise<void>;
  /** Sends a refused score once more. */
  retry: (at: HoleAt) => Promise<void>;
  /** Sends what can be sent now, and says what is left. */
  flush: () => Promise<Left>;
}

/** @param outbox another one than this page's, for tests */
export function useScoring(roundId: () => string, outbox: Outbox = theOutbox): Scoring {
  watch(
    [roundId, outbox.person],
    ([id, person]) => void (person !== undefined && outbox.loadRound(id)),
    { immediate: true },
  );
  const snapshot = computed(() => outbox.rounds.get(roundId()));
  const inRound = (at: HoleAt) => ({ ...at, roundId: roundId() });
  const kept = computed(() =>
    [...outbox.scores.value.values()].filter((score) => score.roundId === roundId()),
  );

  function holeOf(playerId: string, hole: number): ShownHole {
    const id = holeId(inRound({ playerId, hole }));
    const player = snapshot.value?.round.players.find((one) => one.id === playerId);
    const loaded = player?.scores.find((one) => one.hole === hole);
    return shownHole({ fresh: outbox.fresh.get(id), kept: outbox.scores.value.get(id), loaded });
  }

  async function tap(at: HoleAt, entry: HoleEntry): Promise<void> {
    const shown = holeOf(at.playerId, at.hole);
    if (sameEntry(shown.entry, entry)) return;
    await outbox.tap(inRound(at), entry, { entry: shown.entry, version: shown.club.version });
  }

  const decide = (how: (score: KeptScore) => KeptScore | undefined) => (at: HoleAt) =>
    outbox.decide(inRound(at), how);

  return {
    snapshot,
    holeOf,
    unsent: computed(() => outbox.unsent.value.filter((score) => score.roundId === roundId())),
    lastSentAt: computed(() =>
      kept.value.reduce<number | undefined>(
        (last, { sentAt }) => Math.max(last ?? 0, sentAt ?? 0) || undefined,
        undefined,
      ),
    ),
    tap,
    canUndo: computed(() => outbox.canUndo(roundId())),
    undo: () => outbox.undo(roundId(), ({ playerId, hole }) => holeOf(playerId, hole).club.version),
    keepMine: decide(withMine),
    takeTheirs: decide(withTheirs),
    retry: decide(again),
    flush: () => outbox.flush(roundId()),
  };
}
