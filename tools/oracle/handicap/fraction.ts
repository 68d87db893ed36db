/** An exact number; the denominator is positive. Floats would miss the boundaries of rounding. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export function fraction(numerator: number, denominator = 1): Fraction {
  return { n: BigInt(numerator), d: BigInt(denominator) };
}

export function plus(...parts: Fraction[]): Fraction {
  return parts.reduce((a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }), fraction(0));
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { n: -b.n, d: b.d });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

export function isAtLeast(a: Fraction, b: Fraction): boolean {
  return minus(a, b).n >= 0n;
}

/** The nearest whole number; halves go toward plus infinity, as the rules want it (Rule 5.1). */
export function roundWhole({ n, d }: Fraction): number {
  const [doubled, divisor] = [2n * n + d, 2n * d];
  const quotient = doubled / divisor;
  return Number(doubled < 0n && doubled % divisor !== 0n ? quotient - 1n : quotient);
}

/** The nearest tenth, as a count of tenths: 15.65 gives 157. */
export function roundTenths(value: Fraction): number {
  return roundWhole(times(value, fraction(10)));
}

/** A count of tenths as a number: 157 tenths are 15.7. */
export function tenths(count: number): Fraction {
  return fraction(count, 10);
}
