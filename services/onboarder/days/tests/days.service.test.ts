import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '@golfroundpro/shared/testing/test-database.ts';
import {
  bodyOf,
  DAYS,
  makeDayWorld,
  people,
  type DayWorld,
  type SeenDay,
} from '../../places/tests/day-world.ts';
import type { ListedArrival } from '../../places/domain/verify-places.ts';
import { verifyPlaces } from '../../places/domain/verify-places.ts';
import { EXAMPLE_NEW_DAY } from '../routes/day-answer.ts';

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

const step = (day: SeenDay, name: string) => world.staff('post', `${DAYS}/${day.dayId}/${name}`);
const change = (day: SeenDay, body: object) => world.staff('patch', `${DAYS}/${day.dayId}`, body);
const later = (ms: number) => (world.clock.now = new Date(world.clock.now.getTime() + ms));

describe('a membership day', () => {
  it('is announced, opens by the clock, is closed and archived', async () => {
    const day = await world.announce({ opensAt: '2026-12-05T02:00:01Z' });
    expect(day).toMatchObject({ state: 'announced', taken: 0, waiting: 0 });
    later(1000);
    const body = await bodyOf(world.staff('get', DAYS).expect(200));
    expect(body).toMatchObject({ items: [{ dayId: day.dayId, state: 'open' }] });
    expect((await step(day, 'close').expect(200)).body).toMatchObject({ state: 'closed' });
    expect((await step(day, 'archive').expect(200)).body).toMatchObject({ state: 'archived' });
  });

  it('opens at once when staff say so, and at another time while it has not', async () => {
    const day = await world.announce({ opensAt: '2027-01-01T02:00:00Z' });
    const moved = await change(day, { opensAt: '2027-01-02T02:00:00Z' }).expect(200);
    expect(moved.body).toMatchObject({ opensAt: '2027-01-02T02:00:00.000Z', state: 'announced' });
    expect((await step(day, 'open').expect(200)).body).toMatchObject({ state: 'open' });
    const late = await change(day, { opensAt: '2027-01-02T02:00:00Z' }).expect(409);
    expect(late.body).toMatchObject({ code: 'day_state', state: 'open' });
  });

  it('takes no step twice, and none out of turn', async () => {
    const day = await world.announce();
    await step(day, 'open').expect(409);
    await step(day, 'archive').expect(409);
    await step(day, 'close').expect(200);
    await step(day, 'close').expect(409);
    await step(day, 'open').expect(409);
    await step(day, 'archive').expect(200);
    await step(day, 'archive').expect(409);
    for (const name of ['open', 'close', 'archive']) {
      await world.staff('post', `${DAYS}/${randomUUID()}/${name}`).expect(404);
    }
  });

  it('is the only one that is on, in a race too; a closed one makes room', async () => {
    const body = EXAMPLE_NEW_DAY;
    const tries = await Promise.all([1, 2, 3, 4].map(() => world.staff('post', DAYS, body)));
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(tries.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'day_on' });
    const first = tries.find(({ status }) => status === 201)!.body as SeenDay;
    await step(first, 'close').expect(200);
    await world.announce();
    const seen = await bodyOf(world.staff('get', `${DAYS}/${first.dayId}`));
    expect(seen).toMatchObject({ state: 'archived' });
  });

  it('is announced once by a retry with the same key', async () => {
    const announce = () =>
      world.staff('post', DAYS, EXAMPLE_NEW_DAY).set('idempotency-key', 'once').expect(201);
    const [first, again] = [await announce(), await announce()];
    expect(again.body).toEqual(first.body);
  });

  it.each([
    ['name', ''],
    ['name', '\u202e'],
    ['quota', 0],
    ['quota', 100_001],
    ['quota', 2.5],
    ['offerHours', 0],
    ['opensAt', 'tomorrow'],
    ['state', 'open'],
  ])('takes no %s of %j', async (field, value) => {
    const body = await bodyOf(
      world.staff('post', DAYS, {
        ...EXAMPLE_NEW_DAY,
        [field]: value,
      }),
    );
    expect(body).toMatchObject({ code: 'invalid_request', errors: [{ field }] });
    expect((await world.staff('get', DAYS)).body).toEqual({ items: [] });
  });

  it('is for staff alone', async () => {
    await world.staff('get', DAYS).set('authorization', '').expect(401);
    await world
      .staff('get', DAYS)
      .set('authorization', await world.golfer())
      .expect(403);
  });
});

describe('its quota', () => {
  it('is raised, and who waits is offered what there is more', async () => {
    const day = await world.announce({ quota: 2 });
    await world.arrive(people(5));
    const body = await bodyOf(change(day, { quota: 4 }).expect(200));
    expect(body).toMatchObject({ quota: 4, taken: 4, waiting: 1 });
    expect(await world.places(day.dayId)).toEqual([
      'held',
      'held',
      'offered',
      'offered',
      'waiting',
    ]);
  });

  it('is not lowered below what is held or offered', async () => {
    const day = await world.announce({ quota: 5 });
    await world.arrive(people(3));
    const body = await bodyOf(change(day, { quota: 2, name: 'Smaller' }).expect(409));
    expect(body).toMatchObject({ code: 'quota_too_low', taken: 3 });
    expect((await change(day, { quota: 3 }).expect(200)).body).toMatchObject({ name: 'A day' });
    expect(await world.arrive(people(1))).toEqual(['waiting']);
  });

  it('that is raised by thousands is offered piece by piece, and nobody overtakes meanwhile', async () => {
    const day = await world.announce({ quota: 1 });
    await world.arrive(people(600));
    await change(day, { quota: 700 }).expect(200);
    expect(await world.arrive(people(1))).toEqual(['waiting']);
    world.context.offers.wake();
    const waiting = async () => (await world.places(day.dayId)).includes('waiting');
    await expect.poll(waiting).toBe(false);
    expect(await world.arrive(people(1))).toEqual(['held']);
  });
});

describe('how it goes', () => {
  it('is told by place and minute, with the duplicates that were refused', async () => {
    const day = await world.announce({ quota: 2 });
    await world.arrive(people(3));
    later(5 * 60_000);
    await world.arrive(people(1));
    for (let n = 0; n < 7; n++) world.context.duplicates.refused();
    const figures = async () => {
      const body = await bodyOf(world.staff('get', `${DAYS}/${day.dayId}`).expect(200));
      return (body as { figures: { duplicatesRefused: number } }).figures;
    };
    await expect.poll(async () => (await figures()).duplicatesRefused).toBe(7);
    expect(await figures()).toEqual({
      places: { held: 2, waiting: 2, offered: 0, lapsed: 0 },
      ...{ arrivals: 4, lastMinute: 1, busiestMinute: 3, duplicatesRefused: 7 },
    });
  });
});

describe('its arrivals', () => {
  const arrivals = (day: SeenDay, query: string) =>
    world.staff('get', `${DAYS}/${day.dayId}/arrivals?${query}`);

  it('are listed in pages, by place too', async () => {
    const day = await world.announce({ quota: 2 });
    await world.arrive(people(5));
    interface Page {
      items: ListedArrival[];
      nextCursor: string | null;
    }
    const first = (await arrivals(day, 'place=waiting&limit=2').expect(200)).body as Page;
    const cursor = first.nextCursor!;
    const next = (await arrivals(day, `place=waiting&limit=2&cursor=${cursor}`)).body as Page;
    const all = [...first.items, ...next.items];
    expect(all.map(({ place }) => place)).toEqual(['waiting', 'waiting', 'waiting']);
    expect(next.nextCursor).toBeNull();
    await arrivals(day, 'cursor=nonsense').expect(422);
    await arrivals({ ...day, dayId: randomUUID() }, '').expect(404);
  });

  it('are a file in their order, CSV or a line of JSON each, that verifies', async () => {
    const day = await world.announce({ quota: 2 });
    const five = people(5);
    await world.arrive(five);
    const csv = await arrivals(day, 'format=csv')
      .expect(200)
      .expect('content-type', /text\/csv/);
    const lines = csv.text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('arrival,place,statusId,arrivedAt,offerEndsAt,quota');
    expect(lines).toHaveLength(6);
    expect(lines[3]).toMatch(new RegExp(`^\\d+,waiting,${five[2]!.statusId},2026-12-05T.*Z,,2$`));
    const ndjson = await arrivals(day, 'format=ndjson').expect(200).buffer();
    const list = ndjson.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ListedArrival);
    expect(list.map(({ statusId }) => statusId)).toEqual(five.map(({ statusId }) => statusId));
    expect(verifyPlaces(list)).toEqual([]);
  });

  it('withdraw, and the next is offered the place', async () => {
    const day = await world.announce({ quota: 1 });
    await world.arrive(people(2));
    const body = await bodyOf(arrivals(day, 'place=held'));
    const { arrival } = (body as { items: ListedArrival[] }).items[0]!;
    const withdraw = (dayId: string) =>
      world.staff('post', `${DAYS}/${dayId}/arrivals/${arrival}/withdrawal`);
    await withdraw(randomUUID()).expect(404);
    await withdraw(day.dayId).expect(204);
    await withdraw(day.dayId).expect(204);
    expect(await world.places(day.dayId)).toEqual(['lapsed', 'offered']);
    await world.staff('post', `${DAYS}/${day.dayId}/arrivals/0/withdrawal`).expect(422);
  });
});
