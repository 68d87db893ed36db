import { UNTOUCHED, withStrokes, type HoleEntry } from '../model/hole-entry.ts';
import { holeId } from '../model/kept-score.ts';
import { shownHole, type ShownHole } from '../model/shown-hole.ts';
import type { Outbox } from '../outbox/make-outbox.ts';
import { AT } from './make-world.ts';

/** So many strokes and nothing else; null takes the score back. */
export const strokes = (count: number | null): HoleEntry =>
  count === null ? UNTOUCHED : withStrokes(UNTOUCHED, count);

/** What a hole shows, where the round was never read. */
export function shown({ fresh, scores }: Outbox, hole: number): ShownHole {
  const id = holeId({ ...AT, hole });
  return shownHole({ fresh: fresh.get(id), kept: scores.value.get(id) });
}

/** Taps strokes on a hole, as the screen does. */
export function tap(outbox: Outbox, hole: number, count: number | null): Promise<void> {
  const before = shown(outbox, hole);
  const seen = { entry: before.entry, version: before.club.version };
  return outbox.tap({ ...AT, hole }, strokes(count), seen);
}

/** Takes the last tap of the round back. */
export function undo(outbox: Outbox) {
  return outbox.undo(AT.roundId, ({ hole }) => shown(outbox, hole).club.version);
}
