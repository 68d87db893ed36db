import type { HolesInPlay } from './api/schema.ts';

const HOLES_WORDS: Record<HolesInPlay, string> = {
  '18': '18 holes',
  front9: 'Front nine',
  back9: 'Back nine',
};

/** Which holes are played, in words. */
export function holesWords(holes: HolesInPlay): string {
  return HOLES_WORDS[holes];
}

/** Strokes against par as on a leaderboard: "E", "+3", "−2" (with a true minus sign). */
export function formatToPar(toPar: number): string {
  if (toPar === 0) return 'E';
  return toPar > 0 ? `+${toPar}` : `−${-toPar}`;
}

/** The same to be spoken: "level par", "3 over par", "2 under par". */
export function toParWords(toPar: number): string {
  if (toPar === 0) return 'level par';
  return `${Math.abs(toPar)} ${toPar > 0 ? 'over' : 'under'} par`;
}
