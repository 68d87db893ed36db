import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { parseNationalId } from '@golfroundpro/shared/domain/national-id.ts';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import {
  createTestDatabase,
  type TestDatabase,
} from '@golfroundpro/shared/testing/test-database.ts';
import { keysFrom } from '../onboarder-keys.ts';
import { resealNationalIds } from '../registrations/reseal-national-ids.ts';
import {
  MEMBER_TOKEN,
  person,
  SECRET,
  startOnboarder,
  userIdOf,
  type TestOnboarder,
} from './start-onboarder.ts';

const key = randomBytes(32).toString('base64url');
const rotating = (first: string, second: string) => ({
  ...SECRET,
  nationalIdKey: JSON.stringify([
    { name: 'k1', key: SECRET.nationalIdKey, state: first },
    { name: 'k2', key, state: second },
  ]),
});
const PUBLISHED = rotating('current', 'next');
const SWITCHED = rotating('former', 'current');
const RETIRED = {
  ...SECRET,
  nationalIdKey: JSON.stringify([{ name: 'k2', key, state: 'current' }]),
};

let database: TestDatabase;
let one: TestOnboarder;
let other: TestOnboarder;
beforeAll(async () => {
  database = await createTestDatabase();
  one = await startOnboarder({}, database);
  other = await startOnboarder({}, database);
});
afterAll(async () => {
  await Promise.all([one.stop(), other.stop()]);
  await database.drop();
});
beforeEach(() => {
  for (const onboarder of [one, other]) use(onboarder, SECRET);
});

/** As a changed secret is taken over. */
function use({ context }: TestOnboarder, secret: typeof SECRET): void {
  Object.assign(context.keys, keysFrom(secret));
}

/** Gives whose national ids did not open. */
async function reseal({ context: { pool, keys } }: TestOnboarder): Promise<string[]> {
  const faults: string[] = [];
  await resealNationalIds({ pool, keys, onFault: (_, userId) => void faults.push(userId) });
  return faults;
}

let last = 310060044500;
/** A Thai national id that nobody has yet, with its check digit. */
function newNationalId(): string {
  const digits = String(++last);
  return Array.from({ length: 10 }, (_, check) => `${digits}${check}`).find(parseNationalId)!;
}

const statusOf = async (onboarder: TestOnboarder, thaiId: string) =>
  (await onboarder.register(person({ thaiId }))).status;
const keptOf = async (userId: string) =>
  (
    await one.rows<{ sealed: string; digest: string }>(
      'SELECT thai_id AS sealed, thai_id_digest AS digest FROM registration WHERE id = $1',
      [userId],
    )
  )[0]!;

it('a rotation keeps national ids, seals and digests them anew, and refuses each of them all the time', async () => {
  const thaiId = newNationalId();
  const userId = userIdOf(await one.register(person({ thaiId })).expect(201));
  expect(await keptOf(userId)).toMatchObject({
    sealed: expect.stringMatching(/^k1\./) as string,
    digest: expect.not.stringContaining('.') as string,
  });
  for (const secret of [PUBLISHED, SWITCHED]) {
    use(one, secret);
    expect(await statusOf(one, thaiId)).toBe(409);
  }
  expect(await reseal(one)).toEqual([]);
  expect(await keptOf(userId)).toMatchObject({
    sealed: expect.stringMatching(/^k2\./) as string,
    digest: expect.stringMatching(/^k2\./) as string,
  });
  for (const secret of [PUBLISHED, SWITCHED, RETIRED]) {
    use(one, secret);
    expect(await statusOf(one, thaiId)).toBe(409);
  }
  const path = `/internal/registrations/${userId}/national-id`;
  const told = await one.internal(path).set(CALLER_TOKEN_HEADER, MEMBER_TOKEN).expect(200);
  expect(told.body).toEqual({ nationalId: thaiId });
});

it('staff are told before they enter anybody of a national id that a former key has digested', async () => {
  const nationalId = newNationalId();
  await one.register(person({ thaiId: nationalId })).expect(201);
  use(one, SWITCHED);
  const { name, email } = person();
  const asked = { by: randomUUID(), dryRun: true, people: [{ name, email, nationalId }] };
  const answer = await one
    .internal('/internal/people', asked)
    .set(CALLER_TOKEN_HEADER, MEMBER_TOKEN);
  expect(answer.body).toMatchObject({ people: [{ outcome: 'refused' }] });
});

it('of two who come at the same moment while one instance has switched, one is taken in, also while others are sealed anew', async () => {
  use(one, PUBLISHED);
  use(other, SWITCHED);
  const kept = Array.from({ length: 10 }, newNationalId);
  for (const thaiId of kept) expect(await statusOf(one, thaiId)).toBe(201);
  const fresh = Array.from({ length: 20 }, newNationalId);
  const resealing = reseal(other);
  const pairs = await Promise.all(
    fresh.map((thaiId) => Promise.all([statusOf(one, thaiId), statusOf(other, thaiId)])),
  );
  const again = await Promise.all(
    kept.flatMap((thaiId) => [statusOf(one, thaiId), statusOf(other, thaiId)]),
  );
  await resealing;
  expect(pairs.map((pair) => pair.toSorted())).toEqual(fresh.map(() => [201, 409]));
  expect(new Set(again)).toEqual(new Set([409]));
});

it('of two in one batch, one before and one behind the switch, one is taken in', async () => {
  use(one, PUBLISHED);
  const [first, second] = [newNationalId(), newNationalId()];
  const { put, drain } = heldBack(one);
  const answers = [first, second].map((thaiId) => statusOf(one, thaiId));
  await put(2);
  use(one, SWITCHED);
  answers.push(...[first, second].map((thaiId) => statusOf(one, thaiId)));
  await put(4);
  drain();
  expect((await Promise.all(answers)).toSorted()).toEqual([201, 201, 409, 409]);
});

/** Holds back who comes, so that they are one batch. */
function heldBack({ context: { writer } }: TestOnboarder) {
  const write = writer.write.bind(writer);
  const held: (() => void)[] = [];
  writer.write = (command) =>
    new Promise((resolve, reject) => held.push(() => void write(command).then(resolve, reject)));
  return {
    put: (many: number) => expect.poll(() => held.length).toBe(many),
    drain: () => {
      writer.write = write;
      for (const go of held) go();
    },
  };
}

it('one that does not open stops none of the others', async () => {
  const [broken, whole] = [newNationalId(), newNationalId()];
  const ids = [];
  for (const thaiId of [broken, whole])
    ids.push(userIdOf(await one.register(person({ thaiId })).expect(201)));
  await one.rows(`UPDATE registration SET thai_id = 'k1.no' WHERE id = $1`, [ids[0]]);
  use(one, SWITCHED);
  expect(await reseal(one)).toContain(ids[0]);
  expect((await keptOf(ids[1]!)).sealed).toMatch(/^k2\./);
});
