import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Registration } from '../domain/where-it-stands.ts';
import { startCacheUpdater, type TestCacheUpdater } from './start-cache-updater.ts';
import { makeEvents, type TestEvent } from './test-events.ts';

let service: TestCacheUpdater;
let events: ReturnType<typeof makeEvents>;
let userId: string;
let statusId: string;

beforeAll(async () => {
  service = await startCacheUpdater();
});
afterAll(() => service.close());
beforeEach(async () => {
  await service.flush();
  events = makeEvents();
  [userId, statusId] = [randomUUID(), randomUUID()];
});

const stands = async (id = statusId) => (await service.get(id).expect(200)).body as Registration;

describe('a registration', () => {
  it('is told of from the first event on, with the time of each stage and a masked e-mail', async () => {
    await service.play([events.requested(userId, statusId)]);
    expect(await stands()).toEqual({
      statusId,
      status: 'requested',
      stages: {
        requested: '2026-11-28T01:59:59.000Z',
        ...{ created: null, confirmationSent: null, verified: null, active: null },
      },
      mail: { to: 'm•••@example.com', bouncedAt: null },
      place: null,
    });
  });

  it('stands at the end where the last events left it', async () => {
    await service.play(events.wholeWay(userId, statusId));
    expect(await stands()).toEqual({
      statusId,
      status: 'active',
      stages: {
        requested: '2026-11-28T01:59:59.000Z',
        created: events.at(3),
        confirmationSent: '2026-11-28T02:00:05.500Z',
        verified: events.at(8),
        active: events.at(13),
      },
      mail: { to: 'm•••@example.com', bouncedAt: null },
      place: { state: 'held', arrival: 312, position: null, offerEndsAt: null },
    });
  });

  it('comes to the same whatever the order, the repeats and the bulks', async () => {
    const way = events.wholeWay(userId, statusId);
    await service.play(way);
    const [expected, view] = [await service.dump(), await stands()];
    const shuffled = fc.shuffledSubarray([...way, ...way], { minLength: way.length });
    await fc.assert(
      fc.asyncProperty(shuffled, async (some) => {
        await service.lose();
        await inBulks([...some, ...way.filter((one) => !some.includes(one))]);
        expect(await stands()).toEqual(view);
        expect(await service.dump()).toEqual(expected);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('keeps nothing personal', async () => {
    await service.play(events.wholeWay(userId, statusId));
    const kept = JSON.stringify(await service.dump());
    for (const word of ['Moira', 'moira', '+668', 'EENVELOPE']) expect(kept).not.toContain(word);
  });

  it('says that its mail came back, until another one was sent', async () => {
    const first = events.sent(userId, events.at(0));
    const back = events.bounced(userId);
    await service.play([events.requested(userId, statusId), first, back]);
    expect((await stands()).mail).toEqual({ to: 'm•••@example.com', bouncedAt: back.event.time });
    await service.play([events.sent(userId, events.at(9), 'mo@example.org'), back]);
    expect((await stands()).mail).toEqual({ to: 'm•••@example.org', bouncedAt: null });
  });

  it('tells no e-mail that has become another one', async () => {
    await service.play([events.requested(userId, statusId), events.updated(userId, ['email'])]);
    expect((await stands()).mail.to).toBeNull();
    await service.play([events.sent(userId, events.at(5), 'new@example.com')]);
    expect((await stands()).mail.to).toBe('n•••@example.com');
  });

  it('takes what a restored log tells later, though its positions begin lower', async () => {
    const before = events.placed(userId, 'waiting', 7);
    const after = events.placed(userId, 'held', 7);
    Object.assign(after.event, { sequence: '1', logepoch: randomUUID() });
    await service.play([events.requested(userId, statusId), after, before]);
    expect((await stands()).place?.state).toBe('held');
  });
});

describe('a topic whose producer is another one now', () => {
  it('is followed also where the first numbers of the new one are lower than the last of the old', async () => {
    const of = (sequence: number, logepoch: string, time: string) => {
      const { topic, event } = events.updated(userId, ['email']);
      return { topic, event: { ...event, sequence: String(sequence), logepoch, time } };
    };
    const [auth, member] = [randomUUID(), randomUUID()];
    const sent = events.sent(userId, '2026-11-28T02:30:00.000Z');
    await service.play([events.requested(userId, statusId), sent]);
    const before = of(4_000_000, auth, '2026-11-28T02:10:00.000Z');
    await service.play([before]);
    expect((await stands()).mail.to).toBe('m•••@example.com');
    await service.play([of(1, member, '2026-11-28T02:40:00.000Z'), before]);
    expect((await stands()).mail.to).toBeNull();
  });
});

describe('the waiting list', () => {
  it('tells each how many are before them, by arrival, on their own day', async () => {
    const dayId = randomUUID();
    const people = [30, 10, 20].map((arrival) => ({
      arrival,
      user: randomUUID(),
      id: randomUUID(),
    }));
    for (const { arrival, user, id } of people) {
      const waits = events.placed(user, 'waiting', arrival, { dayId });
      await service.play([events.requested(user, id), waits]);
    }
    await service.play([events.placed(randomUUID(), 'waiting', 1, { dayId: randomUUID() })]);
    const positions = async () =>
      Promise.all(people.map(async ({ id }) => (await stands(id)).place?.position));
    expect(await positions()).toEqual([3, 1, 2]);
    await service.play([events.placed(people[1]!.user, 'offered', 10, { dayId })]);
    expect(await positions()).toEqual([2, null, 1]);
    await service.play([events.deleted(people[2]!.user)]);
    expect((await stands(people[0]!.id)).place?.position).toBe(1);
  });
});

describe('who is erased', () => {
  it.each([
    ['user.deleted', () => events.deleted(userId)],
    ['member.changed to erased', () => events.changed(userId, 'erased')],
  ])('%s: leaves nothing but the mark that keeps what comes late away', async (_, ends) => {
    const way = events.wholeWay(userId, statusId);
    await service.play([...way, ends(), ...way]);
    await service.get(statusId).expect(404);
    expect(await service.keys()).toEqual([`${service.prefix}gone:${userId}`]);
  });
});

/** Delivers in bulks of neighbours of one topic. */
async function inBulks(all: TestEvent[]): Promise<void> {
  for (let at = 0; at < all.length;) {
    const { topic } = all[at]!;
    const end = all.findIndex((one, index) => index > at && one.topic !== topic);
    const bulk = all.slice(at, end === -1 ? all.length : end);
    await service.deliver(
      topic,
      bulk.map(({ event }) => event),
    );
    at += bulk.length;
  }
}
