import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import {
  createTestDatabase,
  type TestDatabase,
} from '@golfroundpro/shared/testing/test-database.ts';
import { erasePlaces, giveBackPlaces } from '../give-back.ts';
import { moveDueOffers } from '../start-offers.ts';
import { bodyOf, DAYS, makeDayWorld, people, type DayWorld, type SeenDay } from './day-world.ts';

const HOUR_MS = 60 * 60 * 1000;

let database: TestDatabase;
let world: DayWorld;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await makeDayWorld(database);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});
beforeEach(async () => {
  world.clock.now = new Date('2026-12-05T02:00:00.000Z');
  world.context.dayOn.forget();
  await world.context.pool.query('TRUNCATE place, day_duplicates, membership_day');
});

const later = (hours: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + hours * HOUR_MS);
};
const giveBack = (...userIds: string[]) =>
  inTransaction(world.context.pool, (tx) => giveBackPlaces(tx, userIds, world.clock.now));
const seen = async ({ dayId }: SeenDay) =>
  (await world.staff('get', `${DAYS}/${dayId}`).expect(200)).body as SeenDay;

describe('places', () => {
  it('are all held where there is no day', async () => {
    expect(await world.arrive(people(3))).toEqual(['held', 'held', 'held']);
    const { rows } = await world.context.pool.query('SELECT DISTINCT day_id FROM place');
    expect(rows).toEqual([{ day_id: null }]);
    await world.context.dayOn.refuseUnlessOpen();
  });

  it('are given in the order of arrivals; what becomes of them later is told', async () => {
    const { dayId } = await world.announce();
    const five = people(5);
    expect(await world.arrive(five)).toEqual(['held', 'held', 'held', 'waiting', 'waiting']);
    await giveBack(five[0]!.userId);
    world.context.relay.wake();
    const of = (who: number) => world.dapr.published.filter(({ key }) => key === five[who]!.userId);
    await expect.poll(() => [of(0).length, of(3).length]).toEqual([1, 1]);
    expect(of(0)[0]).toMatchObject({ event: { data: { place: 'lapsed', arrival: 1 } } });
    const { statusId } = five[3]!;
    const offerEndsAt = '2026-12-06T02:00:00.000Z';
    expect(of(3)[0]).toMatchObject({
      topic: 'membership.place',
      event: { data: { statusId, dayId, place: 'offered', arrival: 4, offerEndsAt } },
    });
    expect(of(4)).toEqual([]);
  });

  it('are given to nobody twice', async () => {
    await world.announce();
    const [one] = people(1);
    await world.arrive([one!]);
    await expect(world.arrive([one!])).rejects.toThrow(/unique/);
    await expect(world.arrive([{ ...one!, userId: randomUUID() }])).rejects.toThrow(/unique/);
  });

  it('are refused before the day opens, to the millisecond, and once it is closed', async () => {
    const { dayOn } = world.context;
    const opensAt = '2026-12-05T02:00:00.001Z';
    const day = await world.announce({ opensAt });
    const tooEarly = { code: 'not_open_yet', options: { extra: { opensAt } } };
    await expect(world.arrive(people(1))).rejects.toMatchObject(tooEarly);
    await expect(world.arrive(people(1, 'account'))).rejects.toMatchObject(tooEarly);
    await expect(dayOn.refuseUnlessOpen()).rejects.toMatchObject(tooEarly);
    world.clock.now = new Date(opensAt);
    await dayOn.refuseUnlessOpen();
    expect(await world.arrive(people(1))).toEqual(['held']);
    await world.staff('post', `${DAYS}/${day.dayId}/close`).expect(200);
    await expect(world.arrive(people(1))).rejects.toMatchObject({ code: 'day_closed' });
    await expect(dayOn.refuseUnlessOpen()).rejects.toMatchObject({ code: 'day_closed' });
  });

  it('are held beside the day for whom staff enter while it is not open, and of the day while it is', async () => {
    const day = await world.announce({ opensAt: '2026-12-05T03:00:00.000Z', quota: 1 });
    expect(await world.arrive(people(1, 'desk'))).toEqual(['held']);
    expect(await world.places(day.dayId)).toEqual([]);
    later(1);
    expect(await world.arrive(people(2, 'desk'))).toEqual(['held', 'waiting']);
    expect(await world.places(day.dayId)).toEqual(['held', 'waiting']);
  });

  it('that are given back go to who waits longest, and to nobody who comes later', async () => {
    const day = await world.announce();
    const five = people(5);
    await world.arrive(five);
    await giveBack(five[1]!.userId);
    expect(await world.places(day.dayId)).toEqual(['held', 'lapsed', 'held', 'offered', 'waiting']);
    expect(await world.arrive(people(1))).toEqual(['waiting']);
    await giveBack(five[1]!.userId, randomUUID());
    expect(await seen(day)).toMatchObject({ quota: 3, taken: 3, waiting: 2 });
  });

  it('of people who are erased stay in the order, and are nobody’s', async () => {
    const day = await world.announce({ quota: 1 });
    const [gone, next] = people(2);
    await world.arrive([gone!, next!]);
    const erase = () =>
      inTransaction(world.context.pool, (tx) => erasePlaces(tx, [gone!.userId], world.clock.now));
    await erase();
    await erase();
    expect(await world.places(day.dayId)).toEqual(['lapsed', 'offered']);
    const { rows } = await world.context.pool.query('SELECT user_id, status_id FROM place');
    expect(rows).toContainEqual({ user_id: null, status_id: null });
    expect(JSON.stringify(rows)).not.toContain(gone!.userId);
  });

  it('without a day are given back too', async () => {
    const [one] = people(1);
    await world.arrive([one!]);
    await giveBack(one!.userId);
    const { rows } = await world.context.pool.query('SELECT place FROM place');
    expect(rows).toEqual([{ place: 'lapsed' }]);
  });
});

describe('an offer', () => {
  async function offered(more = 2) {
    const day = await world.announce({ quota: 1 });
    const all = people(1 + more);
    await world.arrive(all);
    await giveBack(all[0]!.userId);
    return { day, all };
  }

  it('is accepted by its person, and again without a second effect', async () => {
    const { day, all } = await offered();
    for (let time = 0; time < 2; time++) {
      const body = await bodyOf(world.answer(all[1]!.statusId, 'accept').expect(200));
      expect(body).toMatchObject({ place: 'held', offerEndsAt: null });
    }
    expect(await world.places(day.dayId)).toEqual(['lapsed', 'held', 'waiting']);
  });

  it('that is declined moves on', async () => {
    const { day, all } = await offered();
    await world.answer(all[1]!.statusId, 'decline').expect(200);
    await world.answer(all[1]!.statusId, 'decline').expect(200);
    expect(await world.places(day.dayId)).toEqual(['lapsed', 'lapsed', 'offered']);
    const body = await bodyOf(world.answer(all[1]!.statusId, 'accept').expect(410));
    expect(body).toMatchObject({ code: 'offer_lapsed' });
  });

  it('lapses at its end and moves on, with or without the loop', async () => {
    const { day, all } = await offered(3);
    later(24);
    const body = await bodyOf(world.answer(all[1]!.statusId, 'accept').expect(410));
    expect(body).toMatchObject({ code: 'offer_lapsed' });
    expect(await world.places(day.dayId)).toEqual(['lapsed', 'lapsed', 'offered', 'waiting']);
    later(24);
    await moveDueOffers(world.context);
    expect(await world.places(day.dayId)).toEqual(['lapsed', 'lapsed', 'lapsed', 'offered']);
    expect(await seen(day)).toMatchObject({ taken: 1, waiting: 0 });
  });

  it('holds while the clock is set back, and to the last millisecond', async () => {
    const { day, all } = await offered();
    later(-48);
    await moveDueOffers(world.context);
    expect(await world.places(day.dayId)).toEqual(['lapsed', 'offered', 'waiting']);
    later(72);
    world.clock.now = new Date(world.clock.now.getTime() - 1);
    await world.answer(all[1]!.statusId, 'accept').expect(200);
  });

  it('is nobody’s who waits, has no day, or is not known', async () => {
    const { all } = await offered();
    const body = await bodyOf(world.answer(all[2]!.statusId, 'accept').expect(409));
    expect(body).toMatchObject({ code: 'no_offer' });
    await world.answer(all[2]!.statusId, 'decline').expect(409);
    await world.answer(randomUUID(), 'accept').expect(404);
    await world.answer('nothing', 'accept').expect(422);
    await world.context.pool.query(`UPDATE place SET day_id = NULL WHERE place = 'waiting'`);
    await world.answer(all[2]!.statusId, 'accept').expect(409);
  });

  it('goes on once the day is closed and archived', async () => {
    const { day, all } = await offered();
    await world.staff('post', `${DAYS}/${day.dayId}/close`).expect(200);
    await world.staff('post', `${DAYS}/${day.dayId}/archive`).expect(200);
    await world.answer(all[1]!.statusId, 'decline').expect(200);
    expect(await world.places(day.dayId)).toEqual(['lapsed', 'lapsed', 'offered']);
    expect(await world.arrive(people(1))).toEqual(['held']);
  });

  it('is moved on by the loop, which the next end wakes', async () => {
    const { day } = await offered();
    // The loop has looked before it was offered; what comes then is by the clock of the service.
    later(24);
    world.context.offers.wake();
    await expect.poll(() => world.places(day.dayId)).toEqual(['lapsed', 'lapsed', 'offered']);
  });
});
