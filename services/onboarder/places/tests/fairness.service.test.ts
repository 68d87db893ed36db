import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import {
  createTestDatabase,
  type TestDatabase,
} from '@golfroundpro/shared/testing/test-database.ts';
import type { Place } from '../domain/place.ts';
import { giveBackPlaces } from '../give-back.ts';
import { moveDueOffers } from '../start-offers.ts';
import { bodyOf, DAYS, makeDayWorld, people, type DayWorld, type Person } from './day-world.ts';
import { makeDayModel, OFFER_HOURS, STEP, type Step } from './day-model.ts';

const HOUR_MS = 60 * 60 * 1000;
/** So that a clock that is set back does not come to where it opens. */
const LONG_AGO = '2026-01-01T02:00:00.000Z';

let database: TestDatabase;
/** Two instances over one database. */
let worlds: DayWorld[];

beforeAll(async () => {
  database = await createTestDatabase();
  worlds = [await makeDayWorld(database), await makeDayWorld(database)];
});
afterAll(async () => {
  for (const world of worlds) await world.close();
  await database.drop();
});
beforeEach(reset);

async function reset(): Promise<void> {
  setClock(new Date('2026-12-05T02:00:00.000Z'));
  await worlds[0]!.context.pool.query('TRUNCATE place, day_duplicates, membership_day');
}

function setClock(now: Date): void {
  for (const world of worlds) world.clock.now = now;
}

function giveBack(world: DayWorld, userId: string): Promise<void> {
  const { context, clock } = world;
  return inTransaction(context.pool, (tx) => giveBackPlaces(tx, [userId], clock.now));
}

async function moveAllOn(world: DayWorld): Promise<void> {
  while (await moveDueOffers(world.context));
}

/** Does a step on one of the instances. */
async function act(world: DayWorld, step: Step, dayId: string, all: Person[]): Promise<void> {
  if (step.do === 'arrive') {
    const more = people(step.count);
    await world.arrive(more);
    all.push(...more);
  } else if (step.do === 'quota') {
    await world.staff('patch', `${DAYS}/${dayId}`, { quota: step.quota });
  } else if (step.do === 'wait') {
    setClock(new Date(world.clock.now.getTime() + step.hours * HOUR_MS));
    await moveAllOn(world);
  } else {
    const one = all[step.who];
    if (one && step.do === 'give back') await giveBack(world, one.userId);
    else if (one && step.do !== 'give back') await world.answer(one.statusId, step.do);
  }
}

describe('a day on two instances', () => {
  it('is as a model has it, after every step', async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(STEP, { minLength: 4, maxLength: 20 }), async (steps) => {
          const { dayId } = await worlds[0]!.announce({
            opensAt: LONG_AGO,
            quota: 3,
            offerHours: OFFER_HOURS,
          });
          const model = makeDayModel(3);
          const all: Person[] = [];
          for (const [index, step] of steps.entries()) {
            await act(worlds[index % 2]!, step, dayId, all);
            model.take(step);
            expect(await worlds[0]!.places(dayId), `${index}: ${step.do}`).toEqual(model.places());
          }
          const body = await bodyOf(worlds[1]!.staff('get', `${DAYS}/${dayId}`));
          expect(body).toMatchObject({ taken: model.taken(), quota: model.quota() });
        })
        .beforeEach(reset),
      { numRuns: 30 },
    );
  });

  it('gives as many places as it has to those who came first, in a race', async () => {
    const { dayId } = await worlds[0]!.announce({ quota: 40 });
    const races = Array.from({ length: 24 }, (_, index) => worlds[index % 2]!.arrive(people(5)));
    await Promise.all(races);
    const places = await worlds[0]!.places(dayId);
    expect(places.lastIndexOf('held')).toBe(39);
    expect(places.indexOf('waiting')).toBe(40);
    expect(places).toHaveLength(120);
  });

  it('never overtakes who was answered before', async () => {
    await worlds[0]!.announce({ quota: 1 });
    const numbers: number[] = [];
    for (let n = 0; n < 6; n++) {
      const [one] = people(1);
      await worlds[n % 2]!.arrive([one!]);
      const text = 'SELECT arrival::int FROM place WHERE user_id = $1';
      const { pool } = worlds[0]!.context;
      const { rows } = await pool.query<{ arrival: number }>(text, [one!.userId]);
      numbers.push(rows[0]!.arrival);
    }
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  it('offers what many give back at once to as many, once each', async () => {
    const { dayId } = await worlds[0]!.announce({ quota: 10 });
    const all = people(30);
    await worlds[0]!.arrive(all);
    // Each twice: an event may come again, to another instance too.
    const gone = all.slice(0, 8).map(({ userId }) => userId);
    await Promise.all([...gone, ...gone].map((id, index) => giveBack(worlds[index % 2]!, id)));
    const places = await worlds[0]!.places(dayId);
    const count = (place: Place) => places.filter((one) => one === place).length;
    const counts = (['lapsed', 'held', 'offered', 'waiting'] as const).map(count);
    expect(counts).toEqual([8, 2, 8, 12]);
    expect(places.slice(10, 18)).toEqual(Array(8).fill('offered'));
  });

  it('lets one of accept and lapse win, never both', async () => {
    const { dayId } = await worlds[0]!.announce({ quota: 1, offerHours: OFFER_HOURS });
    const all = people(3);
    await worlds[0]!.arrive(all);
    await giveBack(worlds[0]!, all[0]!.userId);
    // The clock of the other instance is ahead: there the offer has ended.
    const ends = worlds[0]!.clock.now.getTime() + OFFER_HOURS * HOUR_MS;
    worlds[1]!.clock.now = new Date(ends);
    const [accepted] = await Promise.all([
      worlds[0]!.answer(all[1]!.statusId, 'accept'),
      moveDueOffers(worlds[1]!.context),
    ]);
    const places = await worlds[0]!.places(dayId);
    expect(places).toEqual(
      accepted.status === 200 ? ['lapsed', 'held', 'waiting'] : ['lapsed', 'lapsed', 'offered'],
    );
  });

  it('keeps nothing of arrivals whose transaction did not end well', async () => {
    const { dayId } = await worlds[0]!.announce({ quota: 2 });
    const [one] = people(1);
    await worlds[0]!.arrive([one!]);
    await expect(worlds[1]!.arrive([...people(2), one!])).rejects.toThrow(/unique/);
    expect(await worlds[0]!.places(dayId)).toEqual(['held']);
    expect(await worlds[1]!.arrive(people(2))).toEqual(['held', 'waiting']);
  });

  it('goes on where it was when all instances start anew', async () => {
    const { dayId } = await worlds[0]!.announce({ quota: 1, offerHours: OFFER_HOURS });
    const all = people(3);
    await worlds[0]!.arrive(all);
    await giveBack(worlds[0]!, all[0]!.userId);
    await Promise.all(worlds.map((world) => world.close()));
    worlds = [await makeDayWorld(database), await makeDayWorld(database)];
    expect(await worlds[1]!.places(dayId)).toEqual(['lapsed', 'offered', 'waiting']);
    setClock(new Date(worlds[0]!.clock.now.getTime() + OFFER_HOURS * HOUR_MS));
    expect(await worlds[0]!.arrive(people(1))).toEqual(['waiting']);
    await moveAllOn(worlds[1]!);
    expect(await worlds[0]!.places(dayId)).toEqual(['lapsed', 'lapsed', 'offered', 'waiting']);
  });
});
