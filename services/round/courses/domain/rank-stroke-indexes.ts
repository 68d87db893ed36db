/**
 * Stroke indexes by their rank, 1 to as many as there are, as only their order counts: 1 to 36 spread over
 * 18 holes become 1 to 18. Of equal ones, as where each nine has 1 to 9, the earlier hole comes first.
 * @source World Handicap System, Appendix E
 */
export function rankStrokeIndexes(strokeIndexes: number[]): number[] {
  const places = [...strokeIndexes.keys()].sort((a, b) => strokeIndexes[a]! - strokeIndexes[b]!);
  return strokeIndexes.map((_, place) => places.indexOf(place) + 1);
}
