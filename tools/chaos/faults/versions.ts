import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from '../../stack/wait-for.ts';
import { NEXT_FILE, nextColumn } from '../inject/next-version.ts';
import { query, startAll, whenWell, type World } from '../world.ts';
import type { FaultKind } from './fault.ts';
import { insisting } from './insisting.ts';

const POINT = 'versions.round';
const [OLD, NEW] = ['round', 'round-2'];
const WRITTEN = { timeoutMs: 10_000, intervalMs: 200 };

/**
 * The next version of round beside this one, with its migration; then this one again, over what that has
 * migrated, as after a release that is taken back.
 */
export const sideBySide: FaultKind = {
  targets: [POINT],
  points: [{ id: POINT, words: 'round: two versions side by side, a migration between' }],
  weight: 1,
  run: (world, fault) =>
    insisting(fault, async () => {
      const version = Date.now() % 1_000_000_000;
      const file = join(world.folder, NEXT_FILE);
      writeFileSync(file, String(version));
      try {
        await restart(world, NEW);
        await waitFor(() => isUnwritten(world, version), WRITTEN);
      } finally {
        rmSync(file, { force: true });
        // Another fault may have ended either while the file was there.
        for (const name of [NEW, OLD]) await restart(world, name);
      }
      return POINT;
    }),
};

async function restart(world: World, name: string): Promise<void> {
  await startAll(world, [name]);
  await whenWell(world, [name]);
}

/** Why the next version is not at work yet, or nothing: it has written a score. */
async function isUnwritten(world: World, version: number): Promise<string | undefined> {
  const { column, set } = nextColumn(version);
  const written = `SELECT FROM hole_score WHERE ${column} = ${set} LIMIT 1`;
  const rows = await query(world, 'round', written).catch(() => []);
  return rows.length > 0 ? undefined : 'the next version has written no score';
}
