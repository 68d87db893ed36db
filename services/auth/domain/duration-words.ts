/** How long something is, for a reader of a mail: `30 minutes`, `1 hour`, `48 hours`. */
export function durationWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const [count, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
