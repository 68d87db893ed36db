/**
 * Handicap strokes on each hole in play, by its place in `strokeIndexes`. Over nine holes the indexes
 * count by their rank among the nine. A plus handicap gives strokes back, from the easiest hole on.
 * @param handicap a whole course or playing handicap; negative is plus
 * @source World Handicap System, Rule 6 and Appendix E (facts: floor(c/18) + (s ≤ c mod 18 ? 1 : 0))
 */
export function strokesReceived(handicap: number, strokeIndexes: number[]): number[] {
  const count = strokeIndexes.length;
  const ranks = strokeIndexes.map(
    (index) => strokeIndexes.filter((other) => other <= index).length,
  );
  const size = Math.abs(handicap);
  const every = Math.floor(size / count);
  const more = size % count;
  return ranks.map((rank) =>
    handicap >= 0 ? every + Number(rank <= more) : -(every + Number(rank > count - more)) + 0,
  );
}
