import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';
import { announce } from '../../../ui/announcer.ts';
import type { KeyAction } from '../model/entry-keys.ts';
import {
  entryWords,
  puttsFit,
  withPickUp,
  withPutts,
  withStrokes,
  type HoleEntry,
} from '../../scoring/index.ts';
import type { Scoring } from './use-scoring.ts';

export interface HoleEntryActions {
  entry: ComputedRef<HoleEntry>;
  /** Why the last tap could not be done, in words. */
  note: Ref<string>;
  strokes(count: number): void;
  putts(count: number): void;
  pickUp(): void;
  undo(): void;
  /** Does what a key stands for; moving on is the caller's. */
  press(action: KeyAction): void;
}

/** What a tap or a key does to the open hole. */
export function useHoleEntry(
  scoring: () => Scoring,
  hole: () => number,
  go: (to: number) => void,
): HoleEntryActions {
  const note = ref('');
  const entry = computed(() => scoring().entryOf(hole()));
  watch(hole, () => (note.value = ''));

  function put(next: HoleEntry, lostPutts = false): void {
    note.value = lostPutts ? 'The putts no longer fitted the strokes and were taken away.' : '';
    scoring().score(hole(), next);
    announce(`Hole ${hole()}: ${entryWords(next)}. ${note.value}`.trim());
  }

  function strokes(count: number): void {
    const next = withStrokes(entry.value, count);
    put(next, entry.value.putts !== null && next.putts === null);
  }

  function putts(count: number): void {
    if (puttsFit(entry.value, count)) put(withPutts(entry.value, count));
    else note.value = 'Give the strokes first; putts are fewer than strokes.';
  }

  function undo(): void {
    const undone = scoring().undo();
    if (undone === undefined) return;
    if (undone !== hole()) go(undone);
    announce(`Undone. Hole ${undone}: ${entryWords(scoring().entryOf(undone))}.`);
  }

  const pickUp = () => put(withPickUp(entry.value));

  function press(action: KeyAction): void {
    if (action.kind === 'strokes') strokes(action.strokes);
    else if (action.kind === 'putts') putts(action.putts);
    else if (action.kind === 'pick-up') pickUp();
    else if (action.kind === 'undo') undo();
  }

  return { entry, note, strokes, putts, pickUp, undo, press };
}
