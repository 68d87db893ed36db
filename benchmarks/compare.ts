import { machineLine } from './machine-facts.ts';
import { median } from './statistics.ts';

/** One way to do the thing; `run` gives how many were done per second. */
export interface Variant {
  name: string;
  run: () => Promise<number>;
}

/**
 * Runs the variants in turn, `repeats` times, and prints medians, spreads and ratios to the first.
 * @returns what each came to, by variant and turn
 */
export async function compare(
  title: string,
  variants: Variant[],
  repeats = 5,
): Promise<number[][]> {
  const rates = variants.map((): number[] => []);
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const [index, variant] of variants.entries()) rates[index]!.push(await variant.run());
  }
  const baseline = median(rates[0]!);
  console.log(`${title} (${machineLine()})`);
  variants.forEach(({ name }, index) => {
    const own = rates[index]!;
    const spread = `${Math.round(Math.min(...own))}–${Math.round(Math.max(...own))}`;
    const ratio = (median(own) / baseline).toFixed(2);
    console.log(`  ${name.padEnd(44)} ${Math.round(median(own))}/s  (${spread})  ×${ratio}`);
  });
  return rates;
}
