import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFullRun } from '@golfroundpro/shared/testing/full-run.ts';
import { readMetric } from '@golfroundpro/shared/testing/read-metric.ts';
import { makeCacheModel, type Counts } from './cache-model.ts';
import { DETAILS, HOUR_MS, makeGolfer, OWN, useTestProfile, type Golfer } from './test-profile.ts';

const ENTRIES = 3;
const GOLFERS = 6;
const cache = { entries: ENTRIES, ttlNewMs: 24 * HOUR_MS, ttlUpdatedMs: HOUR_MS };
const service = await useTestProfile({ cache });
const golfers = await Promise.all(Array.from({ length: GOLFERS }, () => makeGolfer(service)));

const who = fc.nat({ max: GOLFERS - 1 });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ action: fc.constant('get' as const), who }) },
  { weight: 4, arbitrary: fc.record({ action: fc.constant('put' as const), who }) },
  { weight: 1, arbitrary: fc.record({ action: fc.constant('delete' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      action: fc.constant('wait' as const),
      hours: fc.constantFrom(0.5, 1, 23, 24),
    }),
  },
);

it('counts hits, misses, evictions, sources and durations as a model does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      for (const golfer of golfers) await golfer.delete(OWN).expect(204);
      // What had ended by then is of the run before.
      await golfers[0]!.get(OWN).expect(200);
      const before = await counted();
      const model = makeCacheModel(cache, service.clock);
      for (const one of steps) {
        if (one.action === 'wait') service.clock.ms += one.hours * HOUR_MS;
        else if (one.action === 'get') {
          const expected = model.get(one.who);
          const answer = await golfers[one.who]!.get(OWN).expect(200);
          expect(answer.headers['x-cache']).toBe(expected);
        } else await write(one.action, golfers[one.who]!, () => model[one.action](one.who));
      }
      // Whatever has ended is taken out with the next step.
      model.get(0);
      await golfers[0]!.get(OWN).expect(200);
      expect(difference(await counted(), before)).toEqual(model.counts);
    }),
    { numRuns: isFullRun ? 100 : 15 },
  );
}, 120_000);

async function write(action: 'put' | 'delete', golfer: Golfer, inModel: () => void) {
  inModel();
  if (action === 'delete') await golfer.delete(OWN).expect(204);
  else await golfer.put(OWN, { ...DETAILS, homeClub: randomUUID() }).expect(200);
}

async function counted(): Promise<Counts> {
  const { registry } = service.context.metrics;
  const of = (name: string, labels: Record<string, string>) => readMetric(registry, name, labels);
  const took = (method: string) => of('profile_duration_seconds_count', { method });
  return {
    hit: await of('cache_entries_read_total', { status: 'hit' }),
    miss: await of('cache_entries_read_total', { status: 'miss' }),
    away: await of('cache_entries_read_total', { status: 'away' }),
    evicted: await of('cache_entries_removed_total', { status: 'evicted' }),
    expired: await of('cache_entries_removed_total', { status: 'expired' }),
    fromCache: await of('profiles_read_total', { method: 'cache' }),
    fromDatabase: await of('profiles_read_total', { method: 'database' }),
    none: await of('profiles_read_total', { status: 'none' }),
    tookFromCache: await took('get_cache'),
    tookFromDatabase: await took('get_database'),
    set: await took('set'),
    update: await took('update'),
    delete: await took('delete'),
  };
}

function difference(after: Counts, before: Counts): Counts {
  const entries = Object.entries(after) as [keyof Counts, number][];
  return Object.fromEntries(entries.map(([name, count]) => [name, count - before[name]])) as never;
}
