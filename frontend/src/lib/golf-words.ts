/** Strokes against par as on a leaderboard: "E", "+3", "−2" (with a true minus sign). */
export function formatToPar(toPar: number): string {
  if (toPar === 0) return 'E';
  return toPar > 0 ? `+${toPar}` : `−${-toPar}`;
}
