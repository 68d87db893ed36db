import { formatDuration } from '../console/duration.ts';
import { INVARIANTS } from './checks/finding.ts';
import { playSeeds } from './play-seeds.ts';
import type { Story } from './stories.ts';

/** A planted fault must be seen within so many seeds. */
const SEEDS = 10;

/** Plays against each planted fault, or one, until it is seen; the exit code says whether all were. */
export async function proveChecker(
  story: Story,
  { seed: firstSeed, seconds }: { seed: number; seconds: number },
  plants = story.plants,
): Promise<number> {
  const lines: string[] = [];
  let unseen = 0;
  for (const plant of plants) {
    const startedAt = Date.now();
    const seeds = Array.from({ length: SEEDS }, (_, nth) => firstSeed + nth);
    const runs = await playSeeds({ story, seeds, seconds, plant });
    const seen = runs.at(-1)?.findings.filter(({ violations }) => violations.length > 0) ?? [];
    if (seen.length === 0) unseen++;
    const by = [...new Set(seen.map(({ invariant }) => `${invariant} ${INVARIANTS[invariant]}`))];
    const what =
      seen.length > 0 ? `seen with seed ${runs.at(-1)!.seed}: ${by.join('; ')}` : 'NOT SEEN';
    lines.push(`${plant}: ${what} (${formatDuration(Date.now() - startedAt)})`);
    console.log(lines.at(-1));
  }
  console.log(['', ...lines].join('\n'));
  return unseen === 0 ? 0 : 1;
}
