import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';
import { preferences } from '../../../lib/preferences.ts';
import { announce } from '../../../ui/announcer.ts';
import type { KeyAction } from '../model/entry-keys.ts';
import {
  UNTOUCHED,
  isScored,
  puttsFit,
  withPickUp,
  withPutts,
  withStrokes,
  type HoleEntry,
} from '../model/hole-entry.ts';
import { useScoringWords } from '../words/index.ts';
import type { Play } from './use-play.ts';
import type { Scoring } from './use-scoring.ts';

export interface HoleEntryActions {
  entry: ComputedRef<HoleEntry>;
  /** Why the last tap could not be done, in words. */
  note: Ref<string>;
  strokes: (count: number) => void;
  putts: (count: number) => void;
  fairway: (went: HoleEntry['fairway']) => void;
  pickUp: () => void;
  empty: () => void;
  /** Penalties and sand, which never lead on to the next hole. */
  detail: (change: Partial<HoleEntry>) => void;
  undo: () => Promise<void>;
  /** Does what a key stands for, as far as it writes. */
  press: (action: KeyAction) => void;
}

/** What a tap or a key does to the open hole of the chosen player. */
export function useHoleEntry(scoring: Scoring, play: Play): HoleEntryActions {
  const words = useScoringWords();
  const note = ref('');
  const shown = computed(() => scoring.holeOf(play.at.value.playerId, play.at.value.hole));
  const entry = computed(() => shown.value.entry);
  watch(play.at, () => (note.value = ''));

  function put(next: HoleEntry, { leadsOn = true, said = '' } = {}): void {
    if (!play.mayWrite.value) return;
    const at = play.at.value;
    const wasDone = play.isDone(at);
    note.value = said;
    void scoring.tap(at, next);
    if (preferences.haptics) globalThis.navigator.vibrate?.(10);
    announce(words.value.said.entry(at.hole, '', words.value.entry(next), said));
    if (leadsOn && !wasDone) play.advance();
  }

  function strokes(count: number): void {
    const next = withStrokes(entry.value, count);
    const lostPutts = entry.value.putts !== null && next.putts === null;
    put(next, { said: lostPutts ? words.value.pad.puttsGone : '' });
  }

  function putts(count: number): void {
    if (puttsFit(entry.value, count)) put(withPutts(entry.value, count));
    else note.value = words.value.pad.strokesFirst;
  }

  /** Tells how the drive went; a second tap on the same takes it back. */
  function fairway(went: HoleEntry['fairway']): void {
    if (!isScored(entry.value)) note.value = words.value.pad.strokesFirst;
    else {
      const fairway = entry.value.fairway === went ? null : went;
      put({ ...entry.value, fairway }, { leadsOn: false });
    }
  }

  async function undo(): Promise<void> {
    const undone = await scoring.undo();
    if (!undone) return;
    play.go(undone);
    const { entry: now } = scoring.holeOf(undone.playerId, undone.hole);
    announce(words.value.said.undone(undone.hole, words.value.entry(now)));
  }

  function press(action: KeyAction): void {
    if (action.kind === 'strokes') strokes(action.strokes);
    else if (action.kind === 'putts') putts(action.putts);
    else if (action.kind === 'fairway' && play.hole.value.par > 3) fairway('hit');
    else if (action.kind === 'pick-up') put(withPickUp(entry.value));
    else if (action.kind === 'undo') void undo();
  }

  return {
    entry,
    note,
    strokes,
    putts,
    fairway,
    pickUp: () => put(withPickUp(entry.value)),
    empty: () => put(UNTOUCHED, { leadsOn: false }),
    detail: (change) => put({ ...entry.value, ...change }, { leadsOn: false }),
    undo,
    press,
  };
}
