import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProducerLogs, type ProducerLogs } from './producer-logs.ts';
import { startCacheUpdater, type TestCacheUpdater } from './start-cache-updater.ts';
import { makeEvents } from './test-events.ts';

let logs: ProducerLogs;
let service: TestCacheUpdater;

beforeAll(async () => {
  logs = await startProducerLogs();
  service = await startCacheUpdater({ logs });
});
afterAll(async () => {
  await service.close();
  await logs.close();
});

it('a refill of everything comes to the same as a fold of everything, whatever was there and comes beside', async () => {
  const events = makeEvents();
  const ids = [1, 2, 3].map(() => ({ user: randomUUID(), status: randomUUID() }));
  const ways = ids.map(({ user, status }) => events.wholeWay(user, status));
  const all = [...ways.flat(), events.deleted(ids[2]!.user)];
  await logs.write(all);
  await service.play(all);
  const whole = await service.dump();
  const some = fc.shuffledSubarray(all);
  await fc.assert(
    fc.asyncProperty(some, some, fc.boolean(), async (there, beside, isLost) => {
      if (isLost) await service.lose();
      else await service.context.redis.set(`${service.prefix}whole`, 'f'.repeat(40));
      await service.play(there);
      service.context.keeper.wake();
      await service.play(beside);
      await service.whenWhole();
      expect(await service.dump()).toEqual(whole);
    }),
    { numRuns: 20, endOnFailure: true },
  );
}, 60_000);
