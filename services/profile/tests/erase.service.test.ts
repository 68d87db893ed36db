import { beforeEach, describe, expect, it } from 'vitest';
import { columnsOfPeople } from '@golfroundpro/shared/testing/columns-of-people.ts';
import { PNG } from './pictures.ts';
import { deliver, DETAILS, makeGolfer, OWN, useTestProfile, type Golfer } from './test-profile.ts';

const service = await useTestProfile();
const OWN_DATA = '/internal/own-data';
let golfer: Golfer;
beforeEach(async () => {
  golfer = await makeGolfer(service);
  await golfer.put(OWN, DETAILS).expect(200);
  await golfer.upload(PNG).expect(202);
  await standing('5');
});

const standing = (sequence: string) =>
  deliver(service, '/events/members', {
    type: 'golf.member.MemberChanged.v1',
    data: { userId: golfer.userId, status: 'active', memberNumber: 7 },
    sequence,
  });
const erase = () =>
  deliver(service, '/events/users', {
    type: 'golf.user.UserDeleted.v1',
    data: { userId: golfer.userId },
  });
const TABLES = ['profile', 'avatar', 'member_standing'];
async function rowsLeft(): Promise<number> {
  const counts = TABLES.map((table) => `SELECT FROM ${table} WHERE user_id = $1`);
  const text = counts.join(' UNION ALL ');
  return (await service.context.pool.query(text, [golfer.userId])).rowCount!;
}

describe('a deleted user', () => {
  it('is erased, pictures and cache too, and told of', async () => {
    const viewer = await makeGolfer(service, ['golfer', 'staff']);
    const path = `/api/v1/profiles/${golfer.userId}`;
    await viewer.get(path).expect(200);
    expect(await rowsLeft()).toBe(3);
    expect(await erase()).toBe('SUCCESS');
    expect(await rowsLeft()).toBe(0);
    await viewer.get(path).expect(404);
  });

  it('is erased once, however often it is told', async () => {
    await erase();
    const events = async () =>
      (
        await service.context.pool.query('SELECT FROM event WHERE aggregate_id = $1', [
          golfer.userId,
        ])
      ).rowCount;
    const before = await events();
    expect(await erase()).toBe('SUCCESS');
    expect(await events()).toBe(before);
  });

  it('has no profile made again by a token that lives on, nor by an event that comes late', async () => {
    await erase();
    await golfer.put(OWN, DETAILS).expect(401);
    await golfer.upload(PNG).expect(401);
    await standing('9');
    expect(await rowsLeft()).toBe(0);
  });

  it('leaves nothing, whatever is written in the same moment', async () => {
    const writes = ['Blue', 'Red', 'Gold'].map((preferredTee) =>
      golfer.put(OWN, { ...DETAILS, preferredTee }),
    );
    const answers = await Promise.all([...writes, golfer.upload(PNG), erase()]);
    expect(answers).toHaveLength(5);
    expect(await rowsLeft()).toBe(0);
  });
});

describe('what is kept of you', () => {
  it('is told whole: profile, picture, standing', async () => {
    const answer = await golfer.get(OWN_DATA).expect(200);
    expect(answer.body).toMatchObject({
      profile: DETAILS,
      pictures: [{ size: null, base64: PNG.toString('base64') }],
      isActiveMember: true,
      complete: true,
    });
  });

  it('knows every column that says of whom a row is', async () => {
    const told = ['avatar.user_id', 'member_standing.user_id', 'profile.user_id'];
    // Nobody who asks is erased.
    const left = ['erased_user.user_id'];
    expect(await columnsOfPeople(service.context.pool)).toEqual([...told, ...left].sort());
  });
});
