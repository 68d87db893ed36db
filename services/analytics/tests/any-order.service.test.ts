import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isFullRun } from '@golfroundpro/shared/testing/full-run.ts';
import { readAnnounced } from '../db/achievement-statements.ts';
import { decideAnnouncements } from '../domain/decide-announcements.ts';
import type { RoundEvent } from '../domain/round-event.ts';
import { rebuild } from '../refill/refill.ts';
import { arbitraryDelivery, USERS } from './arbitrary-events.ts';
import { eventOfFact } from './event-of-fact.ts';
import { openAgain } from './rounds-of-log.ts';
import { startTestService, until, type TestService } from './test-service.ts';
import { readEverything, reckonEarned, reckonEverything } from './views-of.ts';

const SEEDS = isFullRun ? 200 : 20;

/** What befalls the service between two deliveries. */
const mishap = fc.constantFrom(
  ...(['nothing', 'nothing', 'restart', 'flush', 'another run', 'rebuild'] as const),
);

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

it('any order, repeats, restarts, lost and rebuilt views: the views equal the fold each time', async () => {
  const runs = fc.tuple(arbitraryDelivery, fc.array(mishap, { minLength: 1, maxLength: 4 }));
  await fc.assert(
    fc.asyncProperty(runs, async ([{ events, batches }, mishaps]) => {
      await anotherLog();
      for (const [index, batch] of batches.entries()) {
        commit(batch);
        const after = befall(mishaps[index] ?? 'nothing');
        await deliver(batch);
        await after;
      }
      await settled(events);
    }),
    // Shrinking would take hours of waiting for what does not come.
    { numRuns: SEEDS, endOnFailure: true },
  );
}, 300_000);

/** Begins an empty log, as after a restore from backup: the views of the last one are dropped. */
async function anotherLog(): Promise<void> {
  const { log, context } = service;
  log.epoch = randomUUID();
  log.events = [];
  context.keeper.wake();
  await until(async () => expect((await context.views.inspect()).epoch).toBe(log.epoch));
}

/** What is delivered was in the log before. */
function commit(batch: RoundEvent[]): void {
  const { log } = service;
  const all = new Map(log.events.map((event) => [event.sequence, event]));
  for (const event of batch) all.set(event.position, eventOfFact(event));
  log.events = [...all.values()].sort((a, b) => Number(a.sequence) - Number(b.sequence));
}

async function befall(what: string): Promise<void> {
  const { context, prefix } = service;
  if (what === 'restart') {
    await service.restart();
    await until(() => service.context.views.inspect());
  }
  if (what === 'flush') await service.flush();
  if (what === 'another run') {
    const { generation } = await context.views.inspect();
    await context.redis.set(`${prefix}${generation}:run`, 'an-earlier-run');
    context.keeper.wake();
  }
  if (what === 'rebuild') {
    const result = await rebuild(context.refillParts, context.closing, () => undefined);
    expect(result?.comparison?.differing ?? []).toEqual([]);
  }
}

/** As the sidecar does: what was refused comes again, as often as it takes. */
async function deliver(batch: RoundEvent[]): Promise<void> {
  const events = batch.map(eventOfFact);
  await until(async () => {
    expect(new Set(await service.deliver(events))).toEqual(new Set(['SUCCESS']));
  });
}

async function settled(events: RoundEvent[]): Promise<void> {
  const expected = reckonEverything(events);
  await until(async () => {
    // Asked as a player asks: it is what notices views that are gone.
    expect((await service.ask(USERS[0]!)).status).toBe(200);
    expect(await readEverything(service.context.views.read)).toEqual(expected);
  });
  await until(async () => {
    const announced = await readAnnounced(service.pool, USERS);
    for (const user of USERS) {
      const earned = reckonEarned(events, user);
      const said = announced.filter(({ userId }) => userId === user);
      expect(decideAnnouncements(said, earned, openAgain(events, user))).toEqual([]);
    }
  });
}
