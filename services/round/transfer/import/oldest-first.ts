import type { ImportEntry } from './import-entry.ts';

/**
 * The rounds of a file, the oldest first, so that each handicap record only grows at its end. Those of a
 * day stand as in the file, and from its end where it has the latest day first, as many exports do.
 */
export function oldestFirst(entries: ImportEntry[]): ImportEntry[] {
  const days = entries.flatMap(({ round }) => round?.playedOn || []);
  const isFalling =
    days.every((day, at) => at === 0 || day <= days[at - 1]!) && days[0] !== days.at(-1);
  return (isFalling ? entries.toReversed() : entries).toSorted(byDate);
}

function byDate(a: ImportEntry, b: ImportEntry): number {
  const [one, other] = [a.round?.playedOn ?? '', b.round?.playedOn ?? ''];
  return one < other ? -1 : Number(one > other);
}
