import type { Place } from './place.ts';

/** A line of the list of arrivals, as it is exported. */
export interface ListedArrival {
  arrival: number;
  statusId: string | null;
  place: Place;
  /** Of the day, when the list was written. */
  quota: number;
}

/** Where a list is not as it has to be. */
export interface Difference {
  arrival: number;
  what: string;
}

/**
 * Gives the places anew from the order of arrivals alone, and says where the list has others. Whose place has lapsed
 * is out of it; of the others the first are as many as the quota and have a place, held or offered; the rest waits.
 */
export function verifyPlaces(list: readonly ListedArrival[]): Difference[] {
  const differences = faultsOfOrder(list);
  const quota = list[0]?.quota ?? 0;
  let given = 0;
  for (const { arrival, place } of [...list].sort((a, b) => a.arrival - b.arrival)) {
    if (place === 'lapsed') continue;
    const hasPlace = place !== 'waiting';
    if (given < quota && !hasPlace) {
      differences.push({ arrival, what: 'waits, and would have a place' });
    }
    if (given >= quota && hasPlace) {
      differences.push({ arrival, what: `has a place (${place}), and would wait` });
    }
    given++;
  }
  return differences;
}

/** A list is of one quota, in order, and has nobody twice. */
function faultsOfOrder(list: readonly ListedArrival[]): Difference[] {
  const faults: Difference[] = [];
  const seen = new Set<string>();
  let last = 0;
  for (const { arrival, statusId, quota } of list) {
    if (arrival <= last) faults.push({ arrival, what: `comes behind ${last} in the list` });
    if (quota !== list[0]!.quota) faults.push({ arrival, what: 'has another quota' });
    if (statusId !== null && seen.has(statusId)) faults.push({ arrival, what: 'is there twice' });
    if (statusId !== null) seen.add(statusId);
    last = Math.max(last, arrival);
  }
  return faults;
}
