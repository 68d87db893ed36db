/** A clock for one import: rounds of a day stand as they were entered, no two at the same millisecond. */
export function makeRisingClock(now: () => Date): () => Date {
  let lastMs = 0;
  return () => {
    lastMs = Math.max(now().getTime(), lastMs + 1);
    return new Date(lastMs);
  };
}
