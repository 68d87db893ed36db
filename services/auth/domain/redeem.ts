/** How far a family of refresh tokens has come. */
export interface FamilyState {
  /** The one counter that may be redeemed now. */
  counter: number;
  /** When the counters before it were redeemed, the latest last; older ones than the grace are gone. */
  redeemedAtMs: number[];
}

/** What presenting a counter means. */
export type Redemption =
  | { kind: 'rotate'; successor: number; next: FamilyState }
  | { kind: 'repeat'; successor: number }
  | { kind: 'reuse' }
  | { kind: 'lost' };

/** Two tabs, or a lost answer, may present one token twice: for so long it is no theft. */
export const GRACE_MS = 10_000;

export const FIRST_STATE: FamilyState = { counter: 0, redeemedAtMs: [] };

/**
 * Decides what a presented counter gets: the next one, the same successor as before within the
 * grace, or nothing, because it was used before (reuse) or because the store forgot what it knew
 * (lost: no state, or one older than the token).
 */
export function redeem(
  state: FamilyState | undefined,
  presented: number,
  nowMs: number,
): Redemption {
  if (!state || presented > state.counter) return { kind: 'lost' };
  const successor = presented + 1;
  if (presented === state.counter) {
    const next = { counter: successor, redeemedAtMs: [...recentOnes(state, nowMs), nowMs] };
    return { kind: 'rotate', successor, next };
  }
  const redeemedAtMs = state.redeemedAtMs.at(presented - state.counter);
  const inGrace = redeemedAtMs !== undefined && isRecent(redeemedAtMs, nowMs);
  return inGrace ? { kind: 'repeat', successor } : { kind: 'reuse' };
}

/** The last ones without a gap, so that their places still tell their counters. */
function recentOnes({ redeemedAtMs }: FamilyState, nowMs: number): number[] {
  const first = redeemedAtMs.findIndex((atMs) => isRecent(atMs, nowMs));
  return first === -1 ? [] : redeemedAtMs.slice(first);
}

function isRecent(atMs: number, nowMs: number): boolean {
  return nowMs - atMs < GRACE_MS;
}
