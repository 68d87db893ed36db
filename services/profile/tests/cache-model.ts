import type { CacheBounds } from '../config.ts';

const NOTHING = {
  ...{ hit: 0, miss: 0, away: 0, evicted: 0, expired: 0, fromCache: 0, fromDatabase: 0, none: 0 },
  ...{ tookFromCache: 0, tookFromDatabase: 0, set: 0, update: 0, delete: 0 },
};

/** What the service counts, and what its model does. */
export type Counts = Record<keyof typeof NOTHING, number>;

/** The same as the service and its cache, in a list: first in, first out. */
export function makeCacheModel(bounds: CacheBounds, clock: { ms: number }) {
  const counts: Counts = { ...NOTHING };
  const record = new Set<number>();
  let held: { who: number; endsMs: number }[] = [];
  const take = (kept: typeof held) => {
    const gone = held.length - kept.length;
    held = kept;
    return gone;
  };
  const expire = () => {
    counts.expired += take(held.filter(({ endsMs }) => endsMs > clock.ms));
  };
  const place = (who: number, ttlMs: number) => {
    const endsMs = clock.ms + ttlMs;
    const there = held.find((entry) => entry.who === who);
    if (there) there.endsMs = endsMs;
    else {
      counts.evicted += take(held.slice(Math.max(0, held.length - bounds.entries + 1)));
      held.push({ who, endsMs });
    }
  };
  return {
    counts,
    get: (who: number): 'hit' | 'miss' => {
      expire();
      const isHit = held.some((entry) => entry.who === who);
      counts[isHit ? 'hit' : 'miss']++;
      counts[isHit ? 'fromCache' : 'fromDatabase']++;
      counts[isHit ? 'tookFromCache' : 'tookFromDatabase']++;
      if (!record.has(who)) counts.none++;
      else if (!isHit) place(who, bounds.ttlNewMs);
      return isHit ? 'hit' : 'miss';
    },
    put: (who: number) => {
      expire();
      const isNew = !record.has(who);
      counts[isNew ? 'set' : 'update']++;
      record.add(who);
      place(who, isNew ? bounds.ttlNewMs : bounds.ttlUpdatedMs);
    },
    delete: (who: number) => {
      counts.delete++;
      if (!record.delete(who)) return;
      expire();
      take(held.filter((entry) => entry.who !== who));
    },
  };
}
