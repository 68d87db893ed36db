/** A part of a ramp: to `target` within `durationMs`. */
export interface Stage {
  durationMs: number;
  target: number;
}

/** How long the stages last together, in ms. */
export function lengthOf(stages: Stage[]): number {
  return stages.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

/** The value of a ramp, straight from one target to the next, so many ms after its begin. */
export function rampAt(stages: Stage[], start: number, atMs: number): number {
  let [from, left] = [start, atMs];
  for (const { durationMs, target } of stages) {
    if (left < durationMs) return from + ((target - from) * left) / durationMs;
    [from, left] = [target, left - durationMs];
  }
  return from;
}

/**
 * When iterations are due where their rate goes straight from one target to the next: the n-th one, from
 * 0 on, when the area below the rate has come to n.
 * @param start rate at the begin, in iterations a ms, as the targets are
 * @returns ms from the begin on, never earlier than the one before
 */
export function* arrivals(stages: Stage[], start: number): Generator<number> {
  let [due, area, begin, from] = [0, 0, 0, start];
  for (const { durationMs, target } of stages) {
    const all = area + ((from + target) / 2) * durationMs;
    for (; due < all; due++) yield begin + timeOf(due - area, from, (target - from) / durationMs);
    [area, begin, from] = [all, begin + durationMs, target];
  }
}

/** When `from·t + slope·t²/2` has come to this area; written so that no slope is divided by. */
function timeOf(area: number, from: number, slope: number): number {
  if (area <= 0) return 0;
  return (2 * area) / (from + Math.sqrt(Math.max(0, from * from + 2 * slope * area)));
}
