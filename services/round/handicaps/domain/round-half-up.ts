/**
 * numerator/denominator to the nearest whole number, halves toward plus infinity. Both are whole and
 * the denominator is positive, so that no boundary is lost to binary fractions.
 * @source World Handicap System, Rule 5.1 (facts: −1.55 → −1.5, −1.250 → −1.2, 1.250 → 1.3)
 */
export function roundHalfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}
