/** Who holds a round for longer than a lock is waited for is not asked again for so long. */
const HELD_MS = 1000;

/** Rounds that were found to be held by somebody else, for a second each. */
export interface HeldRounds {
  hold: (roundId: string) => void;
  isHeld: (roundId: string) => boolean;
  any: () => boolean;
}

/** Knows of no round at first. */
export function makeHeldRounds(): HeldRounds {
  const untilMs = new Map<string, number>();

  function isHeld(roundId: string): boolean {
    const until = untilMs.get(roundId);
    if (until === undefined) return false;
    if (performance.now() < until) return true;
    untilMs.delete(roundId);
    return false;
  }

  return {
    hold: (roundId) => {
      for (const known of untilMs.keys()) isHeld(known);
      untilMs.set(roundId, performance.now() + HELD_MS);
    },
    isHeld,
    any: () => untilMs.size > 0,
  };
}
