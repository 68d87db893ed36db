/** What an arrival has: its place is held, or offered until it is answered; it waits for one; or has none any more. */
export type Place = 'held' | 'waiting' | 'offered' | 'lapsed';

export const PLACES: Place[] = ['held', 'waiting', 'offered', 'lapsed'];

/** How full a day is. */
export interface Fullness {
  quota: number;
  /** Places that are held or offered: never more than the quota. */
  taken: number;
  waiting: number;
}

/**
 * The places of so many arrivals, in their order: held for as long as there are free ones and nobody waits;
 * whoever comes behind somebody who waits, waits too.
 */
export function placesFor({ quota, taken, waiting }: Fullness, arrivals: number): Place[] {
  const free = waiting > 0 ? 0 : Math.max(0, quota - taken);
  return Array.from({ length: arrivals }, (_, index) => (index < free ? 'held' : 'waiting'));
}

/** How many who wait get an offer now. */
export function offersFor({ quota, taken, waiting }: Fullness): number {
  return Math.max(0, Math.min(quota - taken, waiting));
}

/** How full a day is once places have become others. */
export function afterChanges(
  fullness: Fullness,
  changes: readonly { from?: Place; to: Place }[],
): Fullness {
  let { taken, waiting } = fullness;
  for (const { from, to } of changes) {
    taken += Number(isTaken(to)) - Number(isTaken(from));
    waiting += Number(to === 'waiting') - Number(from === 'waiting');
  }
  return { ...fullness, taken, waiting };
}

function isTaken(place: Place | undefined): boolean {
  return place === 'held' || place === 'offered';
}
