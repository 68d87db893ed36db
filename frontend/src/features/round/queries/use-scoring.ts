import { computed, ref, type Ref } from 'vue';
import type { RoundDetail } from '../../../lib/api/schema.ts';
import { UNTOUCHED, isScored, sameEntry, type HoleEntry } from '../../scoring/index.ts';
import { ownPlayer } from '../model/own-player.ts';
import { outboxFor } from '../model/outboxes.ts';
import type { OutboxEntry, ScoreOutbox } from '../model/score-outbox.ts';

export interface Scoring {
  outbox: ScoreOutbox;
  /** What the card shows: the player's own latest tap, else what the club has. */
  entryOf: (hole: number) => HoleEntry;
  stateOf: (hole: number) => OutboxEntry | undefined;
  /** Puts a score down and remembers the one before it. */
  score: (hole: number, entry: HoleEntry) => void;
  /** Takes the last tap back and gives its hole; a first tap leaves the hole empty again. */
  undo: () => number | undefined;
  canUndo: Readonly<Ref<boolean>>;
  /** Holes whose score the club refused, did not get, or has otherwise. */
  failedHoles: Readonly<Ref<number[]>>;
}

/** Scores as the player sees them: what waits in the outbox laid over what was loaded. */
export function useScoring(round: Ref<RoundDetail>): Scoring {
  const player = computed(() => ownPlayer(round.value));
  const outbox = outboxFor(round.value.id, player.value.id);
  const taps = ref<{ hole: number; before: HoleEntry }[]>([]);

  const loaded = (hole: number) => player.value.scores.find((one) => one.hole === hole);

  function stateOf(hole: number): OutboxEntry | undefined {
    const own = outbox.entries.get(hole);
    const isOlder = own?.status === 'saved' && own.version < (loaded(hole)?.version ?? 0);
    return isOlder ? undefined : own;
  }

  const entryOf = (hole: number): HoleEntry => stateOf(hole)?.entry ?? loaded(hole) ?? UNTOUCHED;

  function score(hole: number, entry: HoleEntry): void {
    const before = entryOf(hole);
    if (sameEntry(before, entry)) return;
    taps.value.push({ hole, before });
    outbox.put(hole, entry, loaded(hole)?.version ?? 0);
  }

  function undo(): number | undefined {
    const tap = taps.value.pop();
    if (!tap) return undefined;
    const state = outbox.entries.get(tap.hole);
    const neverSaved = state?.status === 'failed' && !state.confirmed;
    if (neverSaved && !isScored(tap.before)) outbox.discard(tap.hole);
    else outbox.put(tap.hole, tap.before, loaded(tap.hole)?.version ?? 0);
    return tap.hole;
  }

  const failedHoles = computed(() =>
    outbox.unsavedHoles().filter((hole) => outbox.entries.get(hole)?.status !== 'saving'),
  );
  const canUndo = computed(() => taps.value.length > 0);

  return { outbox, entryOf, stateOf, score, undo, canUndo, failedHoles };
}
