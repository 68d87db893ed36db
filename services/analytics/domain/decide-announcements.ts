import type { Achievement } from './achievements.ts';

/** What was last announced of an achievement. */
export interface Announced extends Achievement {
  /** Grows with every announcement of it. */
  revision: number;
  earned: boolean;
}

/**
 * What must be announced, so that what was said agrees with what is earned. While the round that
 * carries an achievement is open again, nothing is said of it.
 */
export function decideAnnouncements(
  announced: Announced[],
  earned: Achievement[],
  openAgain: string[],
): Announced[] {
  const before = new Map(announced.map((item) => [keyOf(item), item]));
  const now = new Set(earned.map(keyOf));
  const isHeld = (item: Announced | undefined) =>
    item !== undefined && item.earned && openAgain.includes(item.roundId);
  const gained = earned.flatMap((item) => {
    const held = before.get(keyOf(item));
    if (isHeld(held) || (held?.earned && sameRound(held, item))) return [];
    return [{ ...item, revision: (held?.revision ?? 0) + 1, earned: true }];
  });
  const lost = announced
    .filter((item) => item.earned && !now.has(keyOf(item)) && !isHeld(item))
    .map((item) => ({ ...item, revision: item.revision + 1, earned: false }));
  return [...gained, ...lost];
}

function keyOf({ kind, subject }: Achievement): string {
  return `${kind} ${subject ?? ''}`;
}

function sameRound(a: Achievement, b: Achievement): boolean {
  return a.roundId === b.roundId && a.playedOn === b.playedOn;
}
