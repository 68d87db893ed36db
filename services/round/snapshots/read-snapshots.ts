import type { Pool } from 'pg';
import { readHorizon, readSnapshotPage } from './db/snapshot-statements.ts';

const PAGE = 100;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Streams all snapshots as lines of text.
 * @returns the position behind which the log goes on: every event up to it is in one of them
 * @throws Error when another version began to make them anew meanwhile
 */
export async function* readSnapshots(pool: Pool): AsyncGenerator<string, string> {
  const horizon = await readHorizon(pool);
  if (horizon === '0') return horizon;
  for (let after = FIRST; ;) {
    const page = await readSnapshotPage(pool, after, PAGE);
    if (!page) break;
    yield page.lines;
    after = page.last;
  }
  if (Number(await readHorizon(pool)) < Number(horizon))
    throw new Error('the snapshots are made anew');
  return horizon;
}
