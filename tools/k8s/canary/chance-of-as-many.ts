/** How many of all were bad. */
export interface Share {
  bad: number;
  all: number;
}

/**
 * How likely at least as many bad ones of the first would be if both were the same: Fisher's exact test, one-sided.
 * It holds for small numbers too, where a normal distribution does not.
 */
export function chanceOfAsMany(one: Share, other: Share): number {
  const all = one.all + other.all;
  const bad = one.bad + other.bad;
  const most = Math.min(bad, one.all);
  let term = Math.exp(
    logChoose(bad, one.bad) + logChoose(all - bad, one.all - one.bad) - logChoose(all, one.all),
  );
  let sum = 0;
  for (let count = one.bad; count <= most; count++) {
    sum += term;
    const kept = all - bad - one.all + count + 1;
    term *= ((bad - count) * (one.all - count)) / ((count + 1) * kept);
  }
  return Math.min(1, sum);
}

/** The logarithm of how many ways there are to take `few` of `many`. */
function logChoose(many: number, few: number): number {
  const least = Math.min(few, many - few);
  let sum = 0;
  for (let count = 1; count <= least; count++) sum += Math.log((many - least + count) / count);
  return sum;
}
