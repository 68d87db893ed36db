import type { Ticket } from './ticket.ts';

/** Whoever was admitted has so long to send the form; a ticket that is older is none any more. */
export const ADMITTED_MS = 30 * 60 * 1000;

/** Where somebody stands in the line. */
export interface Standing {
  admitted: boolean;
  /** Those before, and this one; 0 once it is admitted. */
  position: number;
  estimateSeconds: number;
}

/**
 * Where a ticket stands: who waits before it follows from how many are admitted a second.
 * @param fromMs when the first one is admitted, where that is ahead
 */
export function standingOf(
  { admitsAtMs }: Ticket,
  { nowMs, fromMs = nowMs, perSecond }: { nowMs: number; fromMs?: number; perSecond: number },
): Standing {
  const admitted = admitsAtMs <= nowMs;
  const before = Math.max(0, admitsAtMs - fromMs) / 1000;
  return {
    admitted,
    position: admitted ? 0 : Math.max(1, Math.ceil(before * perSecond)),
    estimateSeconds: Math.ceil(Math.max(0, admitsAtMs - nowMs) / 1000),
  };
}

/** Whether its time is over. */
export function isOver({ admitsAtMs }: Ticket, nowMs: number): boolean {
  return nowMs > admitsAtMs + ADMITTED_MS;
}
