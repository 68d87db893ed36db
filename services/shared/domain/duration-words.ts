/** How long something is, for a reader of a mail: `30 minutes`, `1 hour`, `48 hours`, `7 days`. */
export function durationWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const [count, unit] = inLargest(minutes);
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** Days from three on: fewer are counted in hours. */
function inLargest(minutes: number): [count: number, unit: 'minute' | 'hour' | 'day'] {
  if (minutes % 60 !== 0) return [minutes, 'minute'];
  const hours = minutes / 60;
  return hours % 24 === 0 && hours >= 72 ? [hours / 24, 'day'] : [hours, 'hour'];
}
