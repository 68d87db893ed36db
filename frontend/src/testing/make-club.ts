import { expect } from 'vitest';
import type { HoleEntry } from '../features/scoring/index.ts';
import { ApiError } from '../lib/api/api-error.ts';
import type { SavedHole } from '../lib/api/schema.ts';

const lost = () => new ApiError({ status: 0, code: 'network_error' });

/** What becomes of a request. */
export type Fate = 'answered' | 'answer lost' | 'never arrived';

/** A club that keeps versions as the API does, and a network with a fate for each request. */
export function makeClub(fates: Fate[] = []) {
  const scores = new Map<number, SavedHole>();
  const requests: string[] = [];
  const underWay = new Map<number, number>();

  function write(hole: number, entry: HoleEntry): SavedHole {
    const saved = { ...entry, hole, version: (scores.get(hole)?.version ?? 0) + 1 };
    scores.set(hole, saved);
    return saved;
  }

  async function send(hole: number, entry: HoleEntry, version: number): Promise<SavedHole> {
    requests.push(`${hole}: ${entry.strokes} on ${version}`);
    const fate = fates.shift() ?? 'answered';
    underWay.set(hole, (underWay.get(hole) ?? 0) + 1);
    expect(underWay.get(hole)).toBe(1);
    for (let tick = 0; tick < 3; tick++) await Promise.resolve();
    underWay.set(hole, 0);
    if (fate === 'never arrived') throw lost();
    const current = scores.get(hole);
    if ((current?.version ?? 0) !== version) {
      throw new ApiError({ status: 412, code: 'version_mismatch', problem: { current } });
    }
    const saved = write(hole, entry);
    if (fate === 'answer lost') throw lost();
    return saved;
  }

  return { scores, requests, write, send };
}
