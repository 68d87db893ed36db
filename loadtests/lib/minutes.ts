const MINUTES = Number(__ENV['MINUTES'] ?? 0);

/** A share of how long the load lasts, as k6 writes durations. @param usual minutes, unless they are told */
export function share(part: number, usual: number): string {
  return `${Math.round(part * (MINUTES || usual) * 60)}s`;
}
