import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { APP_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import {
  createTestDatabase,
  type TestDatabase,
} from '@golfroundpro/shared/testing/test-database.ts';
import { makeOnboarderApp } from '../app.ts';
import { makeDayWorld, people, type DayWorld } from '../places/tests/day-world.ts';

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

/** Hands over where members stand; gives what was answered of each. */
async function hear(...members: { userId: string; status: string }[]) {
  const entries = members.map((data, at) => ({
    entryId: String(at),
    event: {
      type: 'golf.member.MemberChanged.v1',
      ...{ sequence: String(at + 1), time: '2026-12-05T03:00:00.000Z' },
      data: { ...data, memberNumber: 7 },
    },
  }));
  const answer = await request(makeOnboarderApp(world.context))
    .post('/events/members')
    .set('dapr-api-token', APP_TOKEN)
    .send({ entries })
    .expect(200);
  return (answer.body as { statuses: { status: string }[] }).statuses.map(({ status }) => status);
}

it('gives the place of who is deleted to who waits longest, once however often it is heard', async () => {
  const day = await world.announce({ quota: 2 });
  const [held, suspended, next, last] = people(4) as [Person, Person, Person, Person];
  await world.arrive([held, suspended, next, last]);
  const told = [
    { userId: held.userId, status: 'active' },
    { userId: suspended.userId, status: 'suspended' },
    { userId: held.userId, status: 'deleted' },
    { userId: held.userId, status: 'deleted' },
  ];
  expect(await hear(...told)).toEqual(Array(4).fill('SUCCESS'));
  expect(await hear(...told)).toEqual(Array(4).fill('SUCCESS'));
  expect(await world.places(day.dayId)).toEqual(['lapsed', 'held', 'offered', 'waiting']);
  // Restored, they are behind nobody and before nobody.
  await hear({ userId: held.userId, status: 'active' });
  expect(await world.places(day.dayId)).toEqual(['lapsed', 'held', 'offered', 'waiting']);
});

type Person = ReturnType<typeof people>[number];
